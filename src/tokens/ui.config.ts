/** Nuxt UI app config: color names and the few component overrides the design needs. Passed to `ui({ ui })` in the Vite config. */
export const uiConfig = {
  colors: {
    primary: 'marine',
    secondary: 'ink',
    success: 'leaf',
    info: 'marine',
    warning: 'amber',
    error: 'clay',
    neutral: 'ink',
  },
  button: {
    slots: { base: 'rounded-md font-medium inline-flex items-center whitespace-nowrap transition-colors duration-100' },
    variants: {
      size: {
        // sm 28 px, md 32 px, lg 36 px
        sm: { base: 'px-2 py-1 text-xs gap-1.5', leadingIcon: 'size-4', trailingIcon: 'size-4' },
        md: { base: 'px-3 py-1.5 text-sm gap-2', leadingIcon: 'size-4', trailingIcon: 'size-4' },
        lg: { base: 'px-4 py-2 text-sm gap-2', leadingIcon: 'size-4', trailingIcon: 'size-4' },
      },
    },
    compoundVariants: [
      // Fading a solid button on hover costs contrast; it darkens (light) or lightens (dark) instead.
      {
        color: 'primary',
        variant: 'solid',
        class:
          'hover:bg-(--primary-hover) active:bg-(--primary-hover) disabled:bg-accented disabled:text-muted disabled:opacity-100',
      },
      {
        color: 'primary',
        variant: 'soft',
        class: 'text-(--primary-text) bg-(--primary-tint) hover:bg-(--primary-tint-strong)',
      },
      {
        color: 'primary',
        variant: 'link',
        class: 'text-(--primary-text) hover:text-(--primary-text) hover:underline px-0',
      },
      {
        color: 'neutral',
        variant: 'outline',
        class: 'ring-(--border-strong) text-default hover:bg-elevated focus-visible:ring-(--border-strong)',
      },
      { color: 'neutral', variant: 'ghost', class: 'text-toned hover:bg-elevated hover:text-highlighted' },
    ],
    defaultVariants: { size: 'md' },
  },
  modal: {
    slots: {
      overlay: 'fixed inset-0',
      content: 'bg-(--surface-pop) shadow-(--shadow-pop) divide-y-0',
      header: 'px-6 pt-5 pb-0 min-h-0',
      body: 'px-6 py-4 sm:px-6 sm:py-4',
      footer: 'px-6 pb-5 pt-1 justify-end gap-2',
      title: 'text-lg font-semibold text-highlighted',
      close: 'top-3 end-3',
    },
    variants: { overlay: { true: { overlay: 'bg-(--scrim)' } } },
  },
}
