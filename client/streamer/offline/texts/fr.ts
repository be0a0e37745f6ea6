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
  noPlans: 'Aucun stream prévu. Laissez cette page ouverte pour voir commencer le prochain.',
  videos: 'Streams récents',
  noVideos: 'Aucun enregistrement.',
  clips: 'Clips du dernier mois',
  noClips: 'Aucun clip ce dernier mois.',
  onTwitch: (name: string) => `Ouvrir ${name} sur Twitch`,
  views: { one: '# vue', other: '# vues', unknown: '' },
  loading: 'Twitch nous dit ce qui est prévu…',
  opens: 'ouvre Twitch',
}
