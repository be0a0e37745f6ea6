/** Under this name the browser keeps what the viewer wants to hear. */
export const soundKey = 'sound'
