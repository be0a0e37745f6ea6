import { page, type Room } from '../ui/room'

/** The start page. */
export const home: Room = {
  routes: [
    {
      path: '/',
      name: 'home',
      component: page(() => import('./HomePage.vue')),
      meta: { skipTo: () => ['streamer-name'] },
    },
  ],
  place: { name: 'home', path: '/' },
}
