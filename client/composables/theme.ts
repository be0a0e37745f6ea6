import { computed, ref, watchEffect } from 'vue'
import * as v from 'valibot'
import { useMediaQuery } from './mediaQuery'
import { readStored, writeStored } from './stored'

const themes = ['auto', 'light', 'dark'] as const
/** What the viewer chose; `auto` follows the system. */
export type Theme = (typeof themes)[number]

const chosen = ref<Theme>(readStored('localStorage', 'theme', v.picklist(themes)) ?? 'auto')

/** The look of the page. `public/theme.js` sets it before the first paint. */
export function useTheme() {
  const prefersLight = useMediaQuery('(prefers-color-scheme: light)')
  const isDark = computed(() =>
    chosen.value === 'auto' ? !prefersLight.value : chosen.value === 'dark',
  )

  /** Goes on to the next theme. */
  function next() {
    chosen.value = themes[(themes.indexOf(chosen.value) + 1) % themes.length] ?? 'auto'
    writeStored('localStorage', 'theme', chosen.value)
  }

  watchEffect(() => {
    document.documentElement.dataset.bsTheme = isDark.value ? 'dark' : 'light'
  })
  return { chosen, isDark, next }
}
