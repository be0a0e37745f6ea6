import type { LabTexts } from '../en'
import { things } from '../../../language/words/fr'

const events = things('évènement')
const silences = things('silence')

/** Scenarios and recordings in the Event Lab, and Replay in a card. */
export const player = {
  choose: 'Scénario',
  chooseOne: 'Choisissez un scénario…',
  fromElsewhere: 'Un fichier ou un texte à vous',
  file: 'Ouvrir un fichier',
  fileHints: {
    scenarios: 'Un scénario (.scenario.json).',
    recordings: 'Une session exportée d’un fil (.jsonl).',
  },
  paste: 'Ou collez-le',
  use: 'Utiliser ce texte',
  recording: (name: string) => `Session enregistrée chez ${name}`,
  length: (count: number, time: string) => `${events(count)} en ${time}`,
  shortened: (count: number) =>
    count === 1
      ? 'Un silence de plus de 30 s est ramené à 30 s.'
      : `${silences(count)} de plus de 30 s sont ramenés à 30 s chacun.`,
  replays: 'Envoyés tels quels et marqués comme rejeux.',
  tests: (name: string) => `Envoyés à ${name} et marqués comme tests.`,
  problems: 'Lecture impossible :',
  warnings: (count: number) => `Bon à savoir : ${count}`,
  network: 'Le chargement a échoué. Vérifiez votre connexion, puis choisissez à nouveau.',
  play: 'Lire',
  pause: 'Pause',
  step: 'Pas à pas',
  stepHint: 'Envoie l’évènement suivant et met en pause',
  stop: 'Arrêter',
  speed: 'Vitesse',
  times: (speed: number) => `×${speed}`,
  progress: 'Évènements envoyés',
  count: (sent: number, all: number) => `${sent} sur ${all}`,
  steps: 'Étapes',
  repeated: (count: number) => `×${count}`,
  seconds: (seconds: string) => `${seconds} s`,
  minutes: (minutes: number, seconds: string) => `${minutes} min ${seconds} s`,
  status: {
    ready: '',
    playing: 'Lecture en cours',
    paused: (sent: number, all: number) => `En pause après ${sent} sur ${all}`,
    refused: (type: string, reason: string) => `En pause : ${type} n’a pas été accepté. ${reason}`,
    done: (count: number) => `Terminé : ${things('évènement envoyé', 'évènements envoyés')(count)}`,
  },
} satisfies LabTexts['player']
