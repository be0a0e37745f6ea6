import type { Texts } from './en'
import { ofName } from '../../../language/words/fr'

/** The stage of a streamer who is offline. */
export const texts: Texts = {
  label: (name: string) => `${name} est hors ligne`,
  heading: (name: string) => `${name} est hors ligne`,
  last: 'Dernier stream',
  player: 'Afficher le lecteur',
  next: 'Prochain stream',
  later: 'Ensuite',
  inTime: (time: string) => `dans ${time}`,
  soon: 'd’un instant à l’autre',
  calendar: 'Ajouter au calendrier',
  entry: (name: string, title: string) => (title ? `${name} : ${title}` : `${name} est en direct`),
  noPlans: (name: string) =>
    `${name} n’a annoncé aucun prochain stream. Laissez cette page ouverte : dès qu’il commence, vous le voyez ici.`,
  videos: 'Streams récents',
  noVideos: 'Aucun enregistrement : cette chaîne ne les garde pas, ou il n’y en a pas encore.',
  clips: 'Clips du dernier mois',
  noClips: 'Aucun clip ce dernier mois.',
  onTwitch: (name: string) => `La chaîne ${ofName(name)} sur Twitch`,
  views: { one: '# vue', other: '# vues', unknown: '' },
  loading: 'Twitch nous dit ce qui est prévu…',
  opens: 'ouvre Twitch',
}
