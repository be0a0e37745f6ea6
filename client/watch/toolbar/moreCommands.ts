import { offeredFormats } from '../../history/formats'
import { texts as historyTexts } from '../../history/menu/texts'
import { useExport } from '../../history/menu/useExport'
import { isInStep, setInStep } from '../../step/inStep'
import type { LentCommand } from '../../ui/lent'
import { WIDE } from '../panes/panes'
import type { More } from './more'
import { texts } from './texts'

/** What the menu "More" does without a key, as commands. */
export function moreCommands(
  { streamers, nameOf, history, sound, panes }: More,
  openTopics: (login: string) => void,
): readonly LentCommand[] {
  const words = texts.value
  const { save } = useExport(history.records)
  return [
    ...streamers.map(({ login }) => ({
      name: streamers.length > 1 ? words.eventTypesOf(nameOf(login)) : words.eventTypes,
      act: () => openTopics(login),
    })),
    { name: words.sounds, act: sound.open },
    ...(window.innerWidth >= WIDE ? [{ name: words.resetLayout, act: panes.reset }] : []),
    {
      name: words.sync,
      to: words.switched[isInStep.value ? 'off' : 'on'],
      act: () => setInStep(!isInStep.value),
    },
    // Before the first event there is nothing to save, and nobody to say so.
    ...(history.records.value.length > 0 ? offeredFormats : []).map((format) => ({
      name: historyTexts.value.export.as[format],
      act: () => save(format),
    })),
  ]
}
