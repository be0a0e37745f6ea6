import { computed, shallowRef, watch, type Ref } from 'vue'
import { problemOf, type Problem } from '../api'
import { searchStreamers } from '../api/search'
import { useSession } from '../session/session'
import { useOffered } from '../streamer/offered'
import { lastName, ofMatch, suggested, type Suggestion } from './suggestions'

/** Whom Twitch has found by a name. */
interface Answer {
  name: string
  found: readonly Suggestion[]
  problem?: Problem
}

/** Who may be meant by the name that is being typed last. */
export function useSuggestions(text: Ref<string>) {
  const session = useSession()
  const offered = useOffered()
  const answer = shallowRef<Answer>()
  const isAsking = shallowRef(false)
  const typed = computed(() => lastName(text.value).name)
  const isLink = computed(() => /[/.:]/.test(typed.value))

  const live = computed(() => (isLink.value ? [] : suggested(offered.live, typed.value)))
  const recent = computed(() =>
    isLink.value
      ? []
      : suggested(offered.watched, typed.value).filter(
          ({ login }) => !live.value.some((one) => one.login === login),
        ),
  )
  const found = computed(() => {
    const others = new Set([...live.value, ...recent.value].map(({ login }) => login))
    return (answer.value?.found ?? []).filter(({ login }) => !others.has(login))
  })
  /** Twitch is asked when the viewer says so, as it answers so many a minute only. */
  const isSearchable = computed(
    () => typed.value !== '' && !isLink.value && !isAsking.value && !answer.value && session.token,
  )
  watch(typed, () => (answer.value = undefined))

  async function search() {
    const name = typed.value
    isAsking.value = true
    const next: Answer = await searchStreamers(name, session.token).then(
      (matches) => ({ name, found: matches.map(ofMatch) }),
      (error: unknown) => ({ name, found: [], problem: problemOf(error) }),
    )
    isAsking.value = false
    if (name === typed.value) answer.value = next
  }
  return { typed, live, recent, found, answer, isAsking, isSearchable, search }
}
