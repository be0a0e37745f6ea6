import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'

const key = 'thanked'
const MAX_THANKED = 1_000

/** Events that the viewer has answered with thanks; kept in this browser. */
export const useThanked = defineStore('thanked', () => {
  const ids = shallowRef(new Set(readStored('localStorage', key, v.array(v.string()))))

  function toggle(id: string) {
    const now = new Set(ids.value)
    if (!now.delete(id)) now.add(id)
    ids.value = new Set([...now].slice(-MAX_THANKED))
    writeStored('localStorage', key, [...ids.value])
  }

  return { ids, toggle }
})
