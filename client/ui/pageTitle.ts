import { watchEffect } from 'vue'
import { texts } from './texts'

/** Titles the tab: what the page is about, then the name of the app. */
export function usePageTitle(title: () => string) {
  watchEffect(() => {
    document.title = [title(), texts.value.name].filter(Boolean).join(' · ')
  })
}
