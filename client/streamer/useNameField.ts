import { computed, ref, shallowRef, watch } from 'vue'
import { withTexts } from '../language/language'

/** A field that names one streamer, or several, and says what is wrong with a name. */
export function useNameField(value = '') {
  const text = ref(value)
  const isSubmitted = ref(false)

  /** What reads names: it is loaded for who begins to type one. */
  const reader = shallowRef<typeof import('./names')>()
  const load = async () => (reader.value ??= await withTexts(() => import('./names')))

  const name = computed(() => reader.value?.parseStreamerNames(text.value))
  /** A name in another script, which only Twitch can tell whose it is. */
  const displayName = computed(() => reader.value?.displayNameIn(text.value))
  const complaint = computed(() => {
    if (!reader.value || !name.value || !('problem' in name.value) || displayName.value) return ''
    const isEarly = text.value.trim() === '' || reader.value.isUnfinishedLink(text.value)
    return isEarly && !isSubmitted.value ? '' : reader.value.texts.value[name.value.problem]
  })
  watch(text, () => (isSubmitted.value = false))

  /** The login that is meant, of several with `+` between; undefined where none is. */
  async function submit(): Promise<string | undefined> {
    await load()
    isSubmitted.value = true
    return name.value && 'login' in name.value ? name.value.login : undefined
  }

  return { text, displayName, complaint, isSubmitted, load, submit }
}
