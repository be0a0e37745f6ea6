import { computed, ref, watchEffect } from 'vue'
import * as v from 'valibot'
import { useMediaQuery } from '../lib/mediaQuery'
import { readStored, writeStored } from '../lib/stored'

/** All of them, in the order in which they are offered. */
export const themes = ['auto', 'light', 'dark', 'high-contrast'] as const
/** What the viewer chose; `auto` follows the system, in contrast too. `high-contrast` is dark. */
export type Theme = (typeof themes)[number]

const chosen = ref<Theme>(readStored('localStorage', 'theme', v.picklist(themes)) ?? 'auto')

/**
 * The look of the page. `public/theme.js` sets it before the first paint, from a file of its own, as
 * the page allows no inline scripts; where storage is forbidden it starts dark.
 */
export function useTheme() {
  const prefersLight = useMediaQuery('(prefers-color-scheme: light)')
  const prefersContrast = useMediaQuery('(prefers-contrast: more)')
  const isDark = computed(() =>
    chosen.value === 'auto' ? !prefersLight.value : chosen.value !== 'light',
  )
  const isHighContrast = computed(() =>
    chosen.value === 'auto' ? prefersContrast.value : chosen.value === 'high-contrast',
  )

  watchEffect(() => {
    const { dataset } = document.documentElement
    dataset.bsTheme = isDark.value ? 'dark' : 'light'
    dataset.contrast = isHighContrast.value ? 'more' : 'normal'
    // The browser's own bars continue ours.
    const panel = getComputedStyle(document.documentElement).getPropertyValue('--panel')
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', panel)
  })
  return { chosen, isDark }
}

/** Chooses a theme, and keeps it in this browser. */
export function chooseTheme(theme: Theme): void {
  chosen.value = theme
  writeStored('localStorage', 'theme', theme)
}
