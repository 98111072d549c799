export const sendCheck = {
  title: 'Before it goes out',
  weight: 'The letter weighs {{size, number}}\u00a0kB with images and all.',
  weightVaries:
    'The letter weighs {{most, number}}\u00a0kB at most ({{counties}}) and {{least, number}}\u00a0kB at least, with images and all.',
  elsewhere: 'recipients without a county',
  lacking: {
    'contact.name_one':
      '{{count, number}} recipient has no name. The letter says something like “colleague” instead.',
    'contact.name_other':
      '{{count, number}} recipients have no name. The letter says something like “colleague” instead.',
    'contact.municipality_one':
      '{{count, number}} recipient has no municipality. The letter says something like “your municipality” instead.',
    'contact.municipality_other':
      '{{count, number}} recipients have no municipality. The letter says something like “your municipality” instead.',
    'contact.county_one':
      '{{count, number}} recipient has no county. The letter says something like “your county” instead.',
    'contact.county_other':
      '{{count, number}} recipients have no county. The letter says something like “your county” instead.',
    none: 'Every recipient has what the letter fills in.',
    show: 'Show who',
    showField: {
      'contact.name': 'Show who has no name',
      'contact.municipality': 'Show who has no municipality',
      'contact.county': 'Show who has no county',
    },
    hide: 'Hide',
    more: 'Show more',
  },
  ask: 'Check sender, server and links',
  askHint:
    'Asks DNS about your sender’s domain, the mail server whether it takes letters, and the links whether they answer. Nothing is sent.',
  asking: 'Checking …',
  again: 'Check again',
  level: {
    good: 'In order',
    note: 'Worth knowing',
    warning: 'Should be mended',
    unknown: 'Could not be asked',
  },
  offline:
    'DNS could not be reached, so the sender {{domain}} has not been checked. The letter can be sent all the same.',
  server: {
    open: 'The mail server takes your letters.',
    fits: 'The mail server takes your letters, up to {{limit, number}}\u00a0kB each.',
    tooLarge:
      'The mail server takes letters up to {{limit, number}}\u00a0kB, and this one weighs {{size, number}}\u00a0kB. Make the images smaller or put them on your web site.',
  },
  links: {
    fine_one: '{{count, number}} link answers.',
    fine_other: 'All {{count, number}} links answer.',
    none: 'The letter has no web links.',
    broken: 'The link leads nowhere: {{href}}',
    unanswered_one: 'About {{count, number}} link nothing can be said.',
    unanswered_other: 'About {{count, number}} links nothing can be said.',
  },
  images: {
    fine_one: '{{count, number}} image lies where the letter points.',
    fine_other: '{{count, number}} images lie where the letter points.',
    missing: 'The image does not lie where the letter points: {{address}}',
    missingRemedy:
      'Write the images with the command rundbrev post images and put them on the web site before the letter goes out.',
  },
  sender: {
    'spf-good': { message: '{{domain}} says which servers may send for it (SPF).' },
    'spf-open': {
      message: '{{domain}} lets anybody send in your name (its SPF ends in +all).',
      remedy: 'Ask whoever keeps your DNS to change it to -all or ~all.',
    },
    'spf-none': {
      message: '{{domain}} does not say which servers may send for it (no SPF).',
      remedy:
        'Ask whoever keeps your DNS to add an SPF record for the server that the letter leaves through.',
    },
    'spf-many': {
      message: '{{domain}} has several SPF records, and then none of them counts.',
      remedy: 'Ask whoever keeps your DNS to make one of them.',
    },
    'spf-broken': {
      message: 'The SPF record of {{domain}} cannot be read: “{{term}}”.',
      remedy: 'Ask whoever keeps your DNS to mend it.',
    },
    'spf-too-many': {
      message:
        'The SPF record of {{domain}} takes more than {{most, number}} look-ups, and then it does not count.',
      remedy: 'Ask whoever keeps your DNS to remove services that you no longer use.',
    },
    'spf-lacks': {
      message: 'The SPF record of {{domain}} leaves out the service that the letter leaves through.',
      remedy: 'Ask whoever keeps your DNS to add include:{{include}}.',
    },
    'spf-unanswered': { message: 'The SPF of {{domain}} could not be looked up.' },
    'dkim-good': {
      message: 'The key that the letter is signed with is published (DKIM, {{name}}).',
    },
    'dkim-seen': { message: '{{domain}} has published a key for signatures (DKIM, {{name}}).' },
    'dkim-none': {
      message: 'The key that the letter is signed with is not published: {{name}} is not in DNS.',
      remedy: 'Publish the record that the channel’s settings show. It may take an hour to be seen.',
    },
    'dkim-unseen': {
      message: 'No key for signatures was found at {{domain}} (DKIM).',
      remedy:
        'Your mail service may sign all the same, under a name that cannot be guessed. Ask whoever keeps your mail whether DKIM is on.',
    },
    'dkim-other': {
      message: 'The key published at {{name}} is not the one that the letter is signed with (DKIM).',
      remedy: 'Publish the record that the channel’s settings show, or enter the right key there.',
    },
    'dkim-revoked': {
      message: 'The key at {{name}} has been taken back (DKIM).',
      remedy: 'Make a new key in the channel’s settings, with a new selector.',
    },
    'dkim-broken': {
      message: 'The record {{name}} cannot be read as a key (DKIM).',
      remedy: 'Ask whoever keeps your DNS to publish it exactly as the channel’s settings show it.',
    },
    'dkim-unanswered': { message: 'The DKIM of {{domain}} could not be looked up.' },
    'dmarc-good': {
      message: '{{domain}} asks receivers to stop forged letters (DMARC, {{policy}}).',
    },
    'dmarc-watching': {
      message: '{{domain}} has a DMARC record, but does not ask receivers to stop forged letters.',
      remedy: 'Once the reports show that your own letters pass, the policy can be tightened to quarantine.',
    },
    'dmarc-none': {
      message: '{{domain}} has no DMARC record.',
      remedy:
        'Gmail, Yahoo and Outlook want one from whoever writes to many. Ask whoever keeps your DNS to begin with v=DMARC1; p=none.',
    },
    'dmarc-broken': {
      message: 'The DMARC record {{name}} cannot be read.',
      remedy: 'Ask whoever keeps your DNS to see that there is exactly one, with a valid policy (p=).',
    },
    'dmarc-unanswered': { message: 'The DMARC of {{domain}} could not be looked up.' },
    'aligned-both': {
      message: 'Both SPF and the signature stand for {{from}}, the address that readers see.',
    },
    'aligned-spf': {
      message: 'SPF stands for {{from}}, the address that readers see, but no known signature does.',
      remedy: 'Letters that are forwarded may be stopped. A DKIM signature for the same domain helps.',
    },
    'aligned-dkim': {
      message: 'The signature stands for {{from}}, the address that readers see.',
    },
    'aligned-unproven': {
      message: 'Nothing proves that the letter is from {{from}}, the address that readers see.',
      remedy: 'Mend SPF or DKIM as told above. Otherwise the letter may well land in spam.',
    },
    'aligned-neither': {
      message: 'Neither SPF nor any known signature stands for {{from}}, the address that readers see.',
      remedy: 'Send from an address in the same domain as {{envelope}}, or sign with DKIM for {{from}}.',
    },
  },
}
