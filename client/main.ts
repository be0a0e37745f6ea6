// First: the token has to leave the address bar before anything else runs.
import './arrival'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'
import './styles/index.scss'

createApp(App).use(createPinia()).use(router).mount('#app')
