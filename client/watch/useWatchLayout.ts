import { computed, onScopeDispose, ref, shallowRef, watchEffect, type Ref } from 'vue'
import { useKeys } from '../ui/useKeys'
import { usePanes, WIDE, type Place } from './panes/panes'

/** What has a tab of its own where there is no room beside the players. */
export type Tab = 'events' | 'now' | 'chat' | 'numbers'

/** From this width (px) on the events stand beside the players (as _watch-narrow.scss). */
const TWO_COLUMNS = 900

/**
 * How the page's room is shared out: on a phone all but the player in tabs; the chat a tab beside the
 * events where there is no column for it.
 */
export function useWatchLayout(streamers: Readonly<Ref<number>>) {
  const width = useWindowWidth()
  const place = computed<Place>(() => ({ width: width.value, streamers: streamers.value }))
  const panes = usePanes(place)
  const isCompact = computed(() => width.value < TWO_COLUMNS)
  const isWide = computed(() => width.value >= WIDE)
  const tabs = computed<readonly Tab[]>(() => {
    if (isWide.value) return []
    return isCompact.value ? ['events', 'now', 'chat', 'numbers'] : ['events', 'chat']
  })
  const chosen = ref<Tab>('events')
  const tab = computed({
    get: () => (tabs.value.includes(chosen.value) ? chosen.value : 'events'),
    set: (name) => (chosen.value = name),
  })
  /** Once opened the chat stays, so that it doesn't load again. */
  const isChatOpen = ref(false)
  watchEffect(() => {
    const isShown = isWide.value ? panes.widths.value.isChatShown : tab.value === 'chat'
    if (isShown) isChatOpen.value = true
  })

  /** What a part of the page is: a tab's panel where it has one. */
  const panelOf = computed(() => (name: Tab) => {
    if (!tabs.value.includes(name)) {
      return { hidden: name === 'chat' && !panes.widths.value.isChatShown }
    }
    return {
      role: 'tabpanel',
      'aria-labelledby': `tab-${name}`,
      hidden: tab.value !== name,
    }
  })
  useKeys({
    theatre: () => panes.choose('theatre'),
    largeEvents: () => panes.choose('events'),
    chat: panes.toggleChat,
  })
  return {
    tab,
    tabs,
    isCompact,
    isWide,
    isChatOpen,
    panes,
    panel: (name: Tab) => ({ id: `panel-${name}`, ...panelOf.value(name) }),
  }
}

function useWindowWidth() {
  const width = shallowRef(window.innerWidth)
  const update = () => (width.value = window.innerWidth)
  window.addEventListener('resize', update)
  onScopeDispose(() => window.removeEventListener('resize', update))
  return width
}
