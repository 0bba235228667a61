# Chaikhana in English.
#
# Each file of this folder is a language, named by its tag as Discord spells it where Discord has it
# (https://docs.discord.com/developers/reference#locales), else by BCP 47. A new language is a copy of this file with
# its own words: nothing else has to be touched. What it leaves out is said in English; a test lists what a file lacks.
# Facts are translated beside the facts, in keys that end in the language: `text_ru`, `name_ru`.
#
# The form is Fluent's, https://projectfluent.org/fluent/guide/: plurals follow the language's own rules, and every
# message may use the variables that it has here, those of its comment among them.

## The language itself

# What its speakers call it.
language-name = English
# The letters by which a message is known to be in it, one by one or from one to another; the language with most of a
# message's letters is spoken. English has none: it is spoken where no other language is known.
language-letters = { "" }

## Numbers

number-decimal = .
number-group = ,
# From how many digits on they are grouped by three.
number-grouped-from = 5
# The words for powers of ten with which the unit of a figure may begin ("billion USD"); a translated unit may begin
# with another one than the English unit, and the number is written accordingly.
number-magnitudes = thousand 3, million 6, billion 9, trillion 12

# The sentences of the answers. $where and $lacking bring their own leading space or comma, because they may be empty.

## Dates

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# As part of a day: "17 June". $month is the number.
month-of = { month-name }
# After the word that says "in". $month is the number.
month-in = { month-name }
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-days-of-month = { $first-day }–{ $last-day } { $month } { $year }
date-days-of-year = { $first-day } { $first-month } – { $last-day } { $last-month } { $year }
date-span = { $first } – { $last }
# The same with the word that says when: "on 17 June 2025", "in 2027".
when-year = in { $year }
when-month = in { $month } { $year }
when-day = on { $date }

## Facts

as-of = {" "}(as of { $date })
assessment = According to { $who }: { $text }
author = { $author } ({ $publisher })
gap = Not in our sources: { $text }
earlier = Earlier ({ $date }): { $text }
earlier-undated = Earlier: { $text }
earlier-assessment = Earlier ({ $date }), according to { $who }: { $text }
earlier-assessment-undated = Earlier, according to { $who }: { $text }

## Places

place = { $city }, { $country }
place-online = online
date-and-place = { $date }, { $place }
where = {" "}in { $place }
where-online = {" "}online

## The calendar of a format

# $date is $when without its word.
calendar-next = The next meeting, the { $name }, is due { $when }{ $where }{ $lacking }.
calendar-next-undated = The next meeting, the { $name }, is announced{ $where }, but our sources give no date.
# $date is $when without its word.
calendar-also = Also ahead is the { $name }, due { $when }{ $where }.
# $date is $when without its word.
calendar-after = After it the { $name } is due { $when }{ $where }.
calendar-maybe-past = Our sources do not say whether it has already taken place.
calendar-today = The { $name } is under way today: { $date }, { $place }.
calendar-today-nowhere = The { $name } is under way today: { $date }.
calendar-today-announced = As announced, the { $name } is under way today: { $date }, { $place }.
calendar-today-announced-nowhere = As announced, the { $name } is under way today: { $date }.
# $date is $when without its word.
calendar-due = The { $name } is due { $when }{ $where }{ $lacking }.
calendar-held = The { $name } was held { $when }{ $where }.
calendar-held-undated = The { $name } was held{ $where }; our sources give no date.
calendar-announced-undated = The { $name } is announced{ $where }, but our sources give no date.
calendar-unconfirmed = The { $name } was announced for { $date }{ $where }; our sources do not say whether it took place.
calendar-postponed = The { $name }, planned for { $date }{ $where }, was postponed; our sources name no new date.
calendar-postponed-undated = The { $name } was postponed; our sources name no new date.
calendar-cancelled = The { $name }, planned for { $date }{ $where }, was cancelled.
calendar-cancelled-undated = The { $name } was cancelled.
calendar-last = The last meeting was the { $name }, held { $when }{ $where }.
calendar-last-undated = The last meeting was the { $name }, held{ $where }; our sources give no date.
calendar-nothing-ahead = Our sources name no coming meeting of this format.
calendar-nothing-later = Our sources name no later meeting; the last one they record was the { $name }, held { $when }{ $where }.
calendar-none-held = Our sources record no earlier meeting of this format.
calendar-none-in-year = Our sources name no meeting of this format in { $year }.
calendar-rule = The rule of this format: { $rule }.
calendar-count = Our sources name { $count ->
    [one] one meeting
   *[other] { $count } meetings
} of this format.
lacking-city = ; our sources name no city
lacking-place = ; our sources name no place
lacking-date = ; our sources give no exact date
lacking-city-and-date = ; our sources name neither a city nor a date
lacking-place-and-date = ; our sources name neither a place nor a date
status-due = due
status-under-way = under way today
status-held = held
status-announced = announced, date not in our sources
status-unconfirmed = announced; our sources do not say whether it took place
status-postponed = postponed
status-cancelled = cancelled

## Figures

figure-year = { $name }, { $year }: { $values }.
figure-values = { $name }: { $values }.
figure-by = { $values } by { $authority }
figure-value = { $value } { $unit }
figure-value-of = { $of }: { $value }
figure-noted = { $value } ({ $note })
figure-lacking = { $name }, { $year }: not in our sources.
figure-nearest = The nearest year that they give is { $year }: { $values }.
figure-nearest-two = The nearest years that they give are { $year } ({ $values }) and { $other-year } ({ $other-values }).

## Particulars

label-capital = Capital
label-head-of-state = Head of state
label-leaders = Leaders
label-head-of-government = Head of government
label-head-of-organisation = Head
label-headquarters = Headquarters
label-memberships = Memberships
label-members = Members
label-status = Status
label-documents = Documents
label-dates = Dates
label-place = Place
label-host = Host
label-format = Format
label-next = Next meeting
label-last = Last meeting
label-rule = Rule
# A meeting's name takes the article, a country's does not.
particular = { $label } of { $kind ->
    [summit] the { $name }
   *[other] { $name }
}: { $value }.
not-in-sources = not in our sources
joined = { $items }; { $item }
items-and-more = { $items } and { $count } more

## Sources and the bot itself

sources-title = Sources: { $name }
sources-count = { $name } rests on { $count ->
    [one] one source
   *[other] { $count } sources
}.
sources-shown = The first { $count } are listed.
about-title = Chaikhana
about-what = Chaikhana answers questions about the China–Central Asia summits and the region around them; people write and check its facts, and no language model words the answers.
about-size = It knows { $facts ->
    [one] one fact
   *[other] { $facts } facts
} from { $sources ->
    [one] one source
   *[other] { $sources } sources
}.
kind-format = Formats
kind-summit = Summits
kind-actor = Actors
kind-corridor = Corridors
kind-topic = Topics
kind-figure = Figures
label-revision = Revision

## No answer

suggest-several = Several entries have that name.
suggest-near = Nothing in our sources answers that; near to it:
suggest-about = Nothing in our sources about that in this entry; the entry itself:
unknown = Not in our sources.
unknown-more = Our sources have no further facts on this.

## The terminal

terminal-greeting = Chaikhana knows { $entries ->
    [one] one entry
   *[other] { $entries } entries
} and { $facts ->
    [one] one fact
   *[other] { $facts } facts
} from { $sources ->
    [one] one source
   *[other] { $sources } sources
}.
terminal-hint = Ask a question or type a command, such as `/summit next`; `/help` lists them all.
terminal-interrupted = Ctrl-C again or Ctrl-D ends the conversation.
terminal-more = `/more` shows more.
terminal-no-more = The last answer left nothing out.
terminal-nothing-asked = nothing was asked
terminal-conversation-only = this belongs to a conversation: `chaikhana chat`
terminal-no-such-command = `/{ $typed }` is not a command; `/help` lists them
terminal-did-you-mean = `/{ $typed }` is not a command; did you mean `{ $usage }`?
# $what is what the command cannot do without: "a name".
terminal-lacking = `{ $command }` lacks { $what }: `{ $usage }`
terminal-extra = `{ $command }` takes nothing more, but is followed by `{ $extra }`
terminal-no-year = `{ $typed }` is not a year such as 2024
# What the commands are for, in a few words.
terminal-help-summit-next = the next meeting of a format
terminal-help-summit-last = the latest meeting of a format
terminal-help-summit-list = all meetings of a format
terminal-help-summit-show = one meeting
terminal-help-actor = a state or organisation, or one side of it
terminal-help-corridor = a road, railway or pipeline
terminal-help-topic = a topic
terminal-help-figure = a series of numbers, or one year of it
terminal-help-ask = a question; the command may be left out
terminal-help-sources = everything that an entry rests on
terminal-help-about = what this is and how much it knows
terminal-help-more = what the last answer left out
terminal-help-help = this list
terminal-help-quit = the end of the conversation, as Ctrl-D

## Discord: labels and sentences

# Over the sources of an answer, and on the button for all of them.
discord-sources = Sources
# Over the days of a meeting, as the reader's own calendar writes them.
discord-when = When
# On the button for more facts.
discord-more = More
# On the button for the entries to look at next.
discord-related = Related
# On the button that takes an answer away.
discord-delete = Delete
# In the menu of entries that may be meant.
discord-which-one = Which one do you mean?
# In the menu of entries to look at next.
discord-read-on = Read on about …
# A button that another version drew.
discord-too-old = This button is too old. Please ask again.
# A command that this version does not have.
discord-unknown-command = This command is no longer there. Type / to see the commands of today.
# Somebody else's answer.
discord-not-yours = Only the one who asked and the moderators can delete this answer.
# A command for moderators.
discord-moderators-only = Only moderators can tend the knowledge.
# There is nothing to look at next any more.
discord-nothing-related = There is nothing related to this any more.
# Over the form to try an entry out.
discord-try-title = Try an entry
# Over its text field.
discord-try-label = One or more entries in TOML
# In its empty text field.
discord-try-placeholder = [topic.tea] name = … sources = …
# A reload that changed something.
discord-reloaded = The knowledge was read again and is in use.
# A reload that had nothing to change.
discord-unchanged = The files say what is already in use.
# A reload that was refused.
discord-refused = The files have errors, so nothing changed: what was in use stays in use.
# A check without errors.
discord-checked-sound = The files can be used.
# A check with errors.
discord-checked-broken = The files cannot be used before their errors are mended.
# A tried entry without errors.
discord-tried-sound = This is how it would look. Nothing was saved.
# A tried entry with errors.
discord-tried-broken = This cannot be used yet.
# A tried text without an entry.
discord-tried-nothing = There is no new entry in it to show.
# Before the time of a reload.
discord-took = It took
# Over the status.
discord-status-title = The knowledge in use
# Which state of the knowledge.
discord-revision = Revision
# Since when.
discord-in-use-since = In use since
# Where it comes from.
discord-read-from = Read from
# No folder.
discord-built-in = the program itself
# What is wrong with the files as they are now.
discord-problems = Problems in the files
# Since when the bot runs.
discord-running-since = Running since
# How long the latest response took.
discord-latest-response = Latest response
# What was asked so far.
discord-asked = Asked
# What could not be done so far.
discord-lost = Lost
# How many entries.
discord-entries = Entries
# How many facts.
discord-facts = Facts
# Something broke; a reference follows.
discord-broke = Something went wrong here. Please try again; if it stays so, tell the operator this reference:

## Discord: commands

# Names as people type them: one word in lower case; in this file they are also what Discord sends, so they stay.
# A description is one sentence of at most 100 characters.
command-ask = ask
    .description = Ask about the summits, the region and its actors
command-summit = summit
    .description = When and where the summits meet
command-summit-next = next
    .description = The summit that comes next
command-summit-last = last
    .description = The latest summit that took place
command-summit-list = list
    .description = All summits of a format
command-summit-show = show
    .description = One summit: date, place, results
command-actor = actor
    .description = A state, an organisation or a bloc
command-corridor = corridor
    .description = A road, railway, pipeline or route
command-topic = topic
    .description = What is known of a topic
command-figure = figure
    .description = A number over the years
command-sources = sources
    .description = Everything that an entry rests on
command-about = about
    .description = What this bot is and what it knows
command-knowledge = knowledge
    .description = Tend what the bot knows (moderators)
command-knowledge-reload = reload
    .description = Read the knowledge files again and use them if they are sound
command-knowledge-status = status
    .description = Which knowledge is in use, and since when
command-knowledge-check = check
    .description = List every problem in the knowledge files without using them
command-knowledge-try = try
    .description = Write an entry and see how it would look
command-look-this-up = Look this up

## Discord: options of commands

option-question = question
    .description = Your question, in your own words
option-format = format
    .description = Which series of meetings; the main one if left out
option-summit = summit
    .description = Which summit
option-actor = name
    .description = Which state, organisation or bloc
option-about = about
    .description = What it should be about: trade, security, energy …
option-corridor = name
    .description = Which corridor
option-topic = name
    .description = Which topic
option-series = series
    .description = Which series of numbers
option-year = year
    .description = Only this year
option-entry = entry
    .description = Which entry
option-private = private
    .description = Show the answer to me only
