import { maySignIn, parseUser } from './authorise'
import { closures, errorCodes } from './errors'
import { signedInFrame } from './frames'
import { limits } from './names'
import type { ClientContext } from './subscribe'

/** Signs a connection in as the user that the app's own server has signed for; closes it if not. */
export function signIn(
  { app, connection }: ClientContext,
  request: { auth: string; userData: string },
): void {
  const user = maySignIn(app.credentials, connection.id, request) && parseUser(request.userData)
  if (!user) return connection.close(closures.unauthorized)
  if (connection.user) {
    return connection.refuse('This connection has signed in already')
  }
  connection.send(signedInFrame(request.userData))
  if (user.watchlist.length > limits.watchlist) {
    const message = `Watchlist limit exceeded: the first ${limits.watchlist} are watched`
    connection.error(errorCodes.watchlistLimit, message)
  }
  app.users.signIn(connection, { ...user, watchlist: user.watchlist.slice(0, limits.watchlist) })
}
