import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The streamers whose events are left out; they stand in the address, so that a link shares the view. */
export function useHidden() {
  const route = useRoute()
  const router = useRouter()
  const hidden = computed(() => readHidden(route.query))

  function toggle(login: string) {
    const others = hidden.value.filter((one) => one !== login)
    const next = others.length < hidden.value.length ? others : [...others, login]
    void router.replace({ query: { ...route.query, hide: next.join(',') || undefined } })
  }
  return { isHidden: (login: string) => hidden.value.includes(login), toggle }
}

/** The streamers that an address hides. */
export const readHidden = ({ hide }: Readonly<Record<string, unknown>>): readonly string[] =>
  typeof hide === 'string' ? hide.split(',').filter(Boolean) : []
