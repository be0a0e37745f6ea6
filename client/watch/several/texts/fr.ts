import type { Texts } from './en'
import { ofName, quantity, things } from '../../../language/words/fr'

/** Several streamers on one page, and going along with a raid. Names are display names. */
export const texts: Texts = {
  add: 'Ajouter un streamer',
  addButton: 'Ajouter',
  full: 'Vous en regardez quatre. Retirez-en un pour en ajouter un autre.',
  tooMany: (names: string, count: number) =>
    `Vous pouvez en regarder quatre au plus. ${names} ${count === 1 ? 'n’a pas été ajouté' : 'n’ont pas été ajoutés'}.`,
  wrong: (names: string) => `Pas un nom Twitch : ${names}.`,
  layout: 'Disposition',
  layouts: { even: 'Grille', large: 'Vedette' },
  choose: (name: string) => `Son et chat ${ofName(name)}`,
  sound: 'Son',
  remove: (name: string) => `Retirer ${name}`,
  connectionOf: (name: string) => `Connexion ${ofName(name)}`,
  about: (name: string) => `En savoir plus sur ${name}`,
  consent: (name: string, count: number, byModerator: number) => {
    const types = things('type d’évènements', 'types d’évènements')(count)
    const waiting = `${types} ${count < 2 ? 'attend' : 'attendent'} l’accord ${ofName(name)}`
    return byModerator > 0
      ? `${waiting} ; pour ${quantity(byModerator)}, celui d’un modérateur suffit.`
      : `${waiting}.`
  },
  missing: 'Aucun streamer de ce nom',
  chips: 'Évènements de',
  nothing:
    'Rien pour l’instant. Ce qui se passe sur ces chaînes apparaîtra ici, le plus récent en premier.',
  nobody: 'Aucun streamer sélectionné. Activez-en un ci-dessus pour voir des évènements.',
  watchNameWith: (name: string) => `Regarder ${name} avec`,
  recent: 'Récents',
  most: 'Jusqu’à quatre côte à côte, et un seul fil pour tous leurs évènements.',
  raid: {
    offer: (from: string, to: string) => `${from} lance un raid vers ${to}.`,
    go: 'Suivre le raid',
    stay: 'Rester',
    both: (from: string) => `Le raid est terminé. Continuer aussi à regarder ${from} ?`,
    drop: (from: string) => `Quitter ${from}`,
    keep: 'Garder les deux',
  },
}
