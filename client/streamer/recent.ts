import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'

const key = 'recent'
const MAX_RECENT = 12
const schema = v.array(v.object({ login: v.string(), name: v.string() }))

/** A streamer watched lately. */
export type RecentStreamer = v.InferOutput<typeof schema>[number]

/** The streamers watched lately, newest first, on this device only. */
export const useRecent = defineStore('recent', () => {
  const streamers = shallowRef(readStored('localStorage', key, schema) ?? [])

  function keep(list: RecentStreamer[]) {
    streamers.value = list.slice(0, MAX_RECENT)
    writeStored('localStorage', key, streamers.value)
  }

  const forget = (login: string) => keep(streamers.value.filter((other) => other.login !== login))

  function add({ login, name }: RecentStreamer) {
    forget(login)
    keep([{ login, name }, ...streamers.value])
  }

  return { streamers, add, forget }
})
