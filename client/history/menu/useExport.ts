import { until } from '@vueuse/core'
import { ref, type Ref } from 'vue'
import { locale } from '../../feed/locale'
import { useSession } from '../../session/session'
import { collect } from '../collect'
import { exportFormats, fileNameOf, saveFile, type ExportFormatName } from '../formats'
import type { Recorded } from '../record/useRecords'
import { texts } from './texts'

/**
 * Saves the events of streamers as a file, and says what became of it.
 * @param records none as long as what keeps them is loading
 */
export function useExport(records: Readonly<Ref<readonly Recorded[]>>) {
  const session = useSession()
  const isBusy = ref(false)
  const statusMessage = ref('')

  async function save(format: ExportFormatName) {
    isBusy.value = true
    statusMessage.value = await write(format).catch(() => texts.value.export.failed)
    isBusy.value = false
  }

  async function write(format: ExportFormatName): Promise<string> {
    const all = await until(records).toMatch(({ length }) => length > 0)
    // Where the browser keeps nothing, there is still what is on the page.
    const open = all.filter(({ db }) => db.state.value !== 'forbidden')
    const kept = await Promise.all(open.map(({ db }) => db.readAll()))
    const shown = all.flatMap(({ feed }) => feed.events)
    const events = collect(kept.flat(), shown)
    if (events.length === 0) return texts.value.export.nothing
    const nameOf = (login: string) => all.find((one) => one.login === login)?.name.value ?? login
    const about = { nameOf, locale: locale.value, texts: texts.value.recap, token: session.token }
    const text = await exportFormats[format].write(events, about)
    const file = fileNameOf(
      all.map(({ login }) => login),
      format,
    )
    saveFile(file, exportFormats[format].mediaType, text)
    return texts.value.export.saved(file, events.length)
  }

  return { isBusy, statusMessage, save }
}
