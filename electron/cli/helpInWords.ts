import type { CommanderError, Help, Option } from 'commander'
import type { TFunction } from 'i18next'

/** What commander says of itself in its help, in the language that the command line speaks. */
export function helpInWords(t: TFunction): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('cli.help.usage'),
    'Arguments:': t('cli.help.arguments'),
    'Options:': t('cli.help.options'),
    'Commands:': t('cli.help.commands'),
  }
  const inWords = (usage: string) =>
    usage.replace('[options]', `[${t('cli.help.option')}]`).replace('[command]', `[${t('cli.help.command')}]`)
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: inWords,
    styleSubcommandTerm: inWords,
    optionDescription: (option) => withExtras(option, t),
  }
}

/** "säkerhet (något av tls, starttls, none; annars tls)" */
function withExtras({ description, argChoices, defaultValue }: Option, t: TFunction): string {
  const extras = [
    ...(argChoices === undefined ? [] : [t('cli.help.choices', { list: argChoices.join(', ') })]),
    ...(typeof defaultValue === 'string' ? [t('cli.help.default', { value: defaultValue })] : []),
  ]
  return extras.length === 0 ? description : `${description} (${extras.join('; ')})`
}

/** What is wrong with the words that somebody wrote. Commander names them in quotation marks, and how it was meant after them. */
export function usageInWords({ code, message }: CommanderError, t: TFunction): string {
  const [what = '', value = ''] = Array.from(message.matchAll(/'([^']*)'/g), ([, named = '']) => named)
  const meant = /\(Did you mean (?:one of )?(.*?)\?\)/s.exec(message)?.[1]
  const hint = meant === undefined ? '' : ` ${t('cli.usage.meant', { meant })}`
  switch (code) {
    case 'commander.unknownOption':
      return t('cli.usage.unknownOption', { what }) + hint
    case 'commander.unknownCommand':
      return t('cli.usage.unknownCommand', { what }) + hint
    case 'commander.missingArgument':
      return t('cli.usage.missingArgument', { what })
    case 'commander.optionMissingArgument':
      return t('cli.usage.optionMissingArgument', { what })
    case 'commander.missingMandatoryOptionValue':
      return t('cli.usage.missingOption', { what })
    case 'commander.help':
      return t('cli.usage.noCommand')
    case 'commander.excessArguments':
      return t('cli.usage.excessArguments')
    case 'commander.conflictingOption':
      return t('cli.usage.conflictingOption', { what, other: value })
    case 'commander.invalidArgument':
      return invalidInWords(message, what, value, t)
    default:
      return message
  }
}

/** The value stands first where a command takes it, and after its option where an option does. */
function invalidInWords(message: string, first: string, second: string, t: TFunction): string {
  const [what, value] = message.includes('command-argument') ? [second, first] : [first, second]
  const [, said = ''] = /is invalid(?: for argument '[^']*')?\.\s*(.*)$/s.exec(message) ?? []
  const choices = /^Allowed choices are (.*)\.$/s.exec(said)?.[1]
  const why = choices === undefined ? said : t('cli.usage.choices', { list: choices })
  return t('cli.usage.invalid', { what, value, why })
}
