import type { Texts } from './en'

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
  noPlans: 'Aucun stream prévu.',
  videos: 'Streams récents',
  noVideos: 'Aucun stream récent.',
  clips: 'Clips du dernier mois',
  noClips: 'Aucun clip ce dernier mois.',
  onTwitch: (name: string) => `Ouvrir ${name} sur Twitch`,
  views: { one: '# vue', other: '# vues', unknown: '' },
  loading: 'Chargement du programme…',
  opens: 'ouvre Twitch',
}
