import './main.css'
import { createApp } from 'vue'
import { createPinia } from 'pinia'
// Only the part of Nuxt UI's plugin in use: the rest sets colors the tokens already set, through an inline style.
import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import App from './App.vue'
import { createAppRouter } from './router'
import { useSettingsStore } from './stores/settings'

const router = createAppRouter()
const app = createApp(App).use(createPinia()).use(icons).use(router)
// The theme is known before anything is drawn.
await Promise.all([useSettingsStore().load(), router.isReady()])
app.mount('#app')
