// First: the token has to leave the address bar before anything else runs.
import './session/arrival'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { preferredLanguage, setLanguage } from './language/language'
import { router } from './router'
import './index.scss'

// Not awaited at the top: the texts are in a file that needs this one to have run.
void setLanguage(preferredLanguage()).then(() =>
  createApp(App).use(createPinia()).use(router).mount('#app'),
)
