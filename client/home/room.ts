import { page, type Room } from '../ui/room'

/** The start page. */
export const home: Room = {
  routes: [
    {
      path: '/',
      name: 'home',
      component: page(() => import('./HomePage.vue')),
      meta: { search: () => false, skipTo: () => ['streamer-name'] },
    },
  ],
  place: { name: 'watch', path: '/', within: '/watch/', isOpen: true },
}
