import { page, type Room } from '../ui/room'

/** Addresses that lead nowhere. */
export const nowhere: Room = {
  routes: [
    {
      path: '/:path(.*)*',
      name: 'not-found',
      component: page(() => import('./NotFoundPage.vue')),
      meta: { login: false },
    },
  ],
}
