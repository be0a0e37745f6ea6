import { computed, ref, watchEffect } from 'vue'
import { useMediaQuery } from '../lib/mediaQuery'

type Tab = 'events' | 'chat'

/** Events and chat beside each other, or as tabs where there is no room (as styles/_watch.scss). */
export function useWatchLayout() {
  const isCompact = useMediaQuery('(width < 900px)')
  const tab = ref<Tab>('events')
  /** Once opened the chat stays, so that it doesn't load again. */
  const isChatOpen = ref(false)
  watchEffect(() => {
    if (!isCompact.value || tab.value === 'chat') isChatOpen.value = true
  })

  const tabPanel = computed(() => (name: Tab) => {
    if (!isCompact.value) return {}
    return {
      id: `panel-${name}`,
      role: 'tabpanel',
      'aria-labelledby': `tab-${name}`,
      hidden: tab.value !== name,
    }
  })
  return { tab, isCompact, isChatOpen, panel: (name: Tab) => tabPanel.value(name) }
}
