import { page, type Room } from '../ui/room'

/** What the installation has and lacks. */
export const setup: Room = {
  routes: [
    {
      path: '/setup',
      name: 'setup',
      component: page(() => import('./SetupPage.vue')),
      meta: { login: false },
    },
  ],
  place: { name: 'setup', path: '/setup', isOpen: true },
}
