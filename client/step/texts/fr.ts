import type { Texts } from './en'

/** Cards in step with the viewer's own video. */
export const texts: Texts = {
  heading: 'Synchroniser avec la vidéo',
  on: 'Retarder les évènements comme la vidéo',
  why: 'Les évènements nous parviennent avant que votre vidéo ne les montre. Les cartes, les sons et la lecture attendent alors, pour ne rien dévoiler. Charge le script du lecteur de Twitch ; le lecteur se recharge.',
  playerLatency: (seconds: string) => `Le lecteur annonce ${seconds} de retard.`,
  latencyOfEach: (players: string) =>
    `Retard annoncé par les lecteurs : ${players}. Chaque carte attend le sien.`,
  noLatency: 'Le lecteur n’annonce pas son retard. Réglez-le vous-même.',
  byHand: 'Votre propre délai',
}
