import { ref } from 'vue'
import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'

/** How the players of several streamers stand: all the same size, or the chosen one large. */
export const layouts = ['even', 'large'] as const
export type Layout = (typeof layouts)[number]

const key = 'several.layout'
const layout = ref(readStored('localStorage', key, v.picklist(layouts)) ?? 'even')

/** The layout that the viewer chose, kept in this browser. */
export function useLayout() {
  function choose(chosen: Layout) {
    layout.value = chosen
    writeStored('localStorage', key, chosen)
  }
  return { layout, choose }
}
