import { watchEffect } from 'vue'
import { useLocale } from '../language/locale'

/** Titles the tab: what the page is about, then the name of the app. */
export function usePageTitle(title: () => string) {
  const { texts } = useLocale()
  watchEffect(() => {
    document.title = [title(), texts.app.name].filter(Boolean).join(' · ')
  })
}
