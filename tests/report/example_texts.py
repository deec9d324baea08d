"""This file knows the words of the example: three invented reports and an invented transcript of the same two days."""

from __future__ import annotations

HARBOUR = """\
Envoys leave Port Almen without a corridor deal

By Irene Harrow

PORT ALMEN, March 3 (Northgate Wire) — Two days of talks on reopening the Saren corridor ended on Monday \
without a deal, and Varland's chief envoy warned that her government would not wait for ever.

“We are not going to spin this out for weeks,” Anna Marlow told reporters at the harbour. “If it is not possible within \
days, then we will go home.”

The talks came a day after a missile strike on the market town of Dolmar killed 34 people and wounded more than 90, \
according to the town's mayor, Oskar Lund. Nine of the dead were children, he said.

SEE ALSO: Five questions about the Saren corridor

Kesmar denied that it had aimed at the market. Its foreign minister, Tomas Reuk, said the town “is a military staging \
ground and has been one since autumn”.

The two sides initialled a memorandum on shared harbour fees, officials said. A second round of talks is planned for \
March 10 in Lissen, and Kesmar has until March 14 to answer the offer or lose its berths.

Kesmar will “never accept” foreign inspectors in the corridor, Reuk added.

Sign up for our evening newsletter
"""

MERIDIAN = """\
Varland ready to walk away from corridor talks
3 March 2031
Varland's envoy Anna Marlow said on Monday her country would not spend months on the Saren corridor \
and was ready to “go home if it is not possible in days”.
“We will not spin this out for weeks and we will go home,” she said, standing beside a ferry that has not \
sailed since January.
Northgate Wire reported that 34 people were killed and dozens wounded in what it called a strike on a market \
in Dolmar on Sunday.
A Western diplomat who asked not to be named said Kesmar had offered to pull its patrol boats back by 12 miles.
A harbour fees agreement will be signed next week, Meridian Daily has learned.
Kesmar's foreign minister Tomas Reuk called the stricken town a “staging ground”.
Subscribe for full access. We use cookies to understand how our pages are read.
"""

INLAND = """\
Dolmar toll rises to 35 as envoys trade blame

By our correspondents in Dolmar and Port Almen

The death toll from Sunday's strike on Dolmar rose to 35 on Tuesday after a woman died in hospital, the mayor said.
Ninety-eight people were wounded, he added. Rescue workers at the scene spoke of a massacre.

“We are going to spin this out for weeks,” Ms Marlow was quoted as saying in Port Almen. “We are not going to spin this
out for weeks,” her office corrected late on Monday.

The Kesmar minister, Mr Reuk, said Dolmar “is a military staging ground, and has been one since the autumn”. Kesmar will
“never accept” foreign inspectors, while Varland insists that inspectors board every ferry.

Talks resume on March 10 in Lissen. Nothing has been signed yet, and the memorandum on harbour fees is only initialled.

(c) Inland Courier. All rights reserved.
"""

REMARKS = """\
Remarks by Chief Envoy Anna Marlow
Port Almen harbour, 3 March 2031

MS MARLOW: We are not going to spin this out for weeks and months. If it isn't possible within days, then we will \
go home. That is where we are.

QUESTION: Will you be in Lissen?

MS MARLOW: We will be in Lissen on the tenth. Inspectors must board every ferry; that is not a detail.
"""
