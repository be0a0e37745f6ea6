import type { Person } from '../../api/shared/cast'
import { isLogin } from '../../api/shared/login'
import { madeUpId } from '../../api/shared/made-up-id'
import { getStreamer } from '../api'

/** Whom a display name belongs to: Twitch's account of that name, or else one that is made up. */
export async function personNamed(name: string, token: string): Promise<Person> {
  const login = name.toLowerCase()
  const invented = { id: madeUpId(login), login: isLogin(login) ? login : 'someone', name }
  if (!isLogin(login)) return invented
  const { id } = await getStreamer(login, token).catch(() => invented)
  return { ...invented, id }
}
