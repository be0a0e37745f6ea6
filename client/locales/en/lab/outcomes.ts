export { outcomeWords as outcomes } from '../../../../api/eventsub/outcome-words'
