import { shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { addressOf } from './address'
import { readLogins, watchPath } from './logins'

/**
 * Who is watched by the address, which is put right where it is not as we write it.
 * @param names as they stand in it
 */
export function useAddress(names: () => string) {
  const route = useRoute()
  const router = useRouter()
  const logins = shallowRef<readonly string[]>([])
  const tooMany = shallowRef<readonly string[]>([])
  const wrong = shallowRef<readonly string[]>([])
  /** Where the page has gone by itself: what was wrong before still has to be said there. */
  let corrected = ''

  watch(
    names,
    async (now) => {
      const read = readLogins(now)
      if (`/watch/${now}` !== corrected) {
        tooMany.value = read.tooMany
        wrong.value = read.wrong
      }
      // A single name that can be nobody's is asked for all the same: the page says who is missing.
      const isAsked = read.logins.length > 0 || now.includes('+')
      logins.value = isAsked ? read.logins : [now]
      if (!isAsked) return
      corrected = watchPath(read.logins)
      if (corrected !== `/watch/${now}`) await router.replace(addressOf(read.logins, route.query))
    },
    { immediate: true },
  )
  return { logins, tooMany, wrong }
}
