declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export default component
}

/** Registers the bundled icons; Nuxt UI ships it without types. */
declare module '@nuxt/ui/runtime/vue/plugins/icons.js' {
  import type { Plugin } from 'vue'
  const plugin: Plugin
  export default plugin
}
