// First: the token has to leave the address bar before anything else runs.
import './arrival'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { preferredLanguage, setLanguage } from './composables/locale'
import { router } from './router'
import './styles/index.scss'

await setLanguage(preferredLanguage())
createApp(App).use(createPinia()).use(router).mount('#app')
