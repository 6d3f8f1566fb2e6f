/** `strictTemplates` refuses attributes that fall through to a component's root; these are the ones the design passes. */
declare module 'vue' {
  interface AllowedComponentProps {
    [attribute: `aria-${string}` | `data-${string}`]: unknown
    id?: string
    role?: string
    title?: string | undefined
    tabindex?: string | number
    onFocusin?: (event: FocusEvent) => void
  }
}
declare module '@vue/runtime-dom' {
  interface HTMLAttributes {
    [attribute: `data-${string}`]: unknown
  }
}
export {}
