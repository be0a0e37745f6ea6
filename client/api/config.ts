import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { getConfig, type Config } from '.'
import { useLoad } from './useLoad'

/** The server's public settings; they can change when it restarts. */
export const useConfig = defineStore('config', () => {
  const config = shallowRef<Config>()
  const isSandbox = computed(() => config.value?.twitch.mode === 'sandbox')

  /** Asks the server again. @throws when it doesn't answer */
  async function refresh(): Promise<Config> {
    config.value = await getConfig()
    return config.value
  }

  const { load } = useLoad(refresh)

  /** Asks where it has not been answered yet, for a page that only shows a note, and can wait. */
  const loadOnce = async () => void (config.value || (await load()))

  return { config, isSandbox, refresh, load: loadOnce }
})
