import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { getConfig, type Config } from '.'

/** The server's public settings; they can change when it restarts. */
export const useConfig = defineStore('config', () => {
  const config = shallowRef<Config>()
  const isSandbox = computed(() => config.value?.twitch.mode === 'sandbox')

  /** Asks the server again. @throws when it doesn't answer */
  async function refresh(): Promise<Config> {
    config.value = await getConfig()
    return config.value
  }

  /** Asks once; a page that only shows a note can do without an answer. */
  async function load(): Promise<void> {
    if (!config.value) await refresh().catch(() => undefined)
  }

  return { config, isSandbox, refresh, load }
})
