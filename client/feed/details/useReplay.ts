import { computed, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Envelope } from '../../../api/shared/envelope'
import { getEvent, problemOf, sendEvent, type Problem } from '../../api'
import { useSession } from '../../session/session'
import { handDraft } from './handedDraft'
import { texts } from './texts'

/** Sends an event of the feed once more: as it was, or changed in the Event Lab. */
export function useReplay(envelope: () => Envelope) {
  const router = useRouter()
  const session = useSession()
  const isSending = ref(false)
  const status = ref('')
  const problem = shallowRef<Problem>()
  const login = computed(() => envelope().streamer.login)
  /** Where tests may be sent. */
  const isAllowed = computed(
    () => session.viewer?.isOperator || session.viewer?.login === login.value,
  )

  /** The event; one that was too long for Pusher is fetched whole. */
  async function wholeEvent(): Promise<Record<string, unknown>> {
    const { id, truncated } = envelope()
    const { event } = truncated ? await getEvent(login.value, id, session.token) : envelope()
    return { ...event }
  }

  async function attempt(act: (event: Record<string, unknown>) => Promise<unknown>) {
    isSending.value = true
    status.value = ''
    problem.value = undefined
    try {
      await act(await wholeEvent())
    } catch (error) {
      problem.value = problemOf(error)
    }
    isSending.value = false
  }

  const replay = () =>
    attempt(async (event) => {
      const { type } = envelope()
      await sendEvent({ streamer: login.value, type, event, replay: true }, session.token)
      status.value = texts.value.replayed
    })

  const change = () =>
    attempt(async (event) => {
      const { type } = envelope()
      handDraft(login.value, type, event)
      await router.push({ name: 'lab', query: { streamer: login.value, type } })
    })

  return { isAllowed, isSending, status, problem, replay, change }
}
