import { ref } from 'vue'
import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'

/** What is said to screen readers. */
export const announceModes = ['off', 'highlights', 'all'] as const
export type AnnounceMode = (typeof announceModes)[number]

const key = 'announce'
const mode = ref<AnnounceMode>(readStored('localStorage', key, v.picklist(announceModes)) ?? 'all')

/** The viewer's choice, kept in this browser. */
export function useAnnounceMode() {
  function choose(chosen: AnnounceMode) {
    mode.value = chosen
    writeStored('localStorage', key, chosen)
  }
  return { mode, choose }
}
