export { outcomeWords as outcomes } from '../../../../api/shared/descriptions/outcome-words'
