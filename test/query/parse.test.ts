import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { builtIn } from "../../src/vocabulary/index.ts";
import {
  describe,
  explain,
  mrnPattern,
  names,
  parseQuery,
  piecesOf,
  printQuery,
  type Query,
} from "../../src/query/index.ts";
import { queryText } from "../contract/generate.ts";
import { runs } from "../runs.ts";

const read = (text: string): Query => {
  const answer = parseQuery(text);
  assert.equal(answer.kind, "query", `${text}: ${JSON.stringify(answer)}`);
  return answer.kind === "query" ? answer.query : { kind: "everything" };
};

/** A tree without its places. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "span" ? undefined : inner)));

test("a query has one canonical form", () => {
  for (const [text, canonical] of [
    ["", ""],
    ["  -- & … ", ""],
    ["Uranium AND Treaty", "uranium treaty"],
    ["a1 b1 OR c1 d1", "a1 b1 OR c1 d1"],
    ["(a1 OR b1) c1", "(a1 OR b1) c1"],
    ["(a1 b1) c1", "a1 b1 c1"],
    ["((a1))", "a1"],
    ["-a1 b1", "NOT a1 b1"],
    ["NOT(a1 b1)", "NOT (a1 b1)"],
    ["-(a1 OR b1)", "NOT (a1 OR b1)"],
    ["a1 AND NOT b1", "a1 NOT b1"],
    ["NOT NOT a1", "NOT NOT a1"],
    ["START-1", '"start 1"'],
    ["1.4(b)", '"1 4 b"'],
    ["King's", '"king s"'],
    ["U.S.", "us"],
    ["foo(bar)", '"foo bar"'],
    ["foo(bar baz)", "foo bar baz"],
    ["“Joint Statement”", '"joint statement"'],
    ["„a1 b1“", '"a1 b1"'],
    ['"a1 b1"~5', '"a1 b1"~5'],
    ['"nucl* test*"', '"nucl* test*"'],
    ["non-prolif*", '"non prolif*"'],
    ["NUCL*", "nucl*"],
    ["=Word", "=word"],
    ["Astana~", "astana~"],
    ["COMMENT: yes", "comment yes"],
    ["10:30", '"10 30"'],
    ["visit -- talks", "visit talks"],
    ["a1 - b1", "a1 b1"],
    ["Mark:s", "mark:S"],
    ["mark:(U OR C/NF)", "mark:(U OR C/NF)"],
    ["mark:None", "mark:none"],
    ["level:<=Confidential", "level:<=C"],
    ["level:(c OR secret)", "level:(C OR S)"],
    ['class:"TOP SECRET"', "class:TS"],
    ["role:Action", "role:action"],
    ["(role:action) a1", "(role:action) a1"],
    ["(role:action a1) b1", "(role:action a1) b1"],
    ["role:action (a1 b1)", "role:action a1 b1"],
    ["same:(a1 NOT b1)", "same:(a1 NOT b1)"],
    ["tags:(parm OR KNNP OR PARM)", "tags:(PARM OR KNNP)"],
    ["post:HCMC", "post:HOCHIMINHCITY"],
    ["post:(HO CHI MINH CITY OR Astana)", "post:(HOCHIMINHCITY OR ASTANA)"],
    ["country:kazakhstan", "country:KZ"],
    ["country:kz", "country:KZ"],
    ['from:"AMEMBASSY Astana"', 'from:"amembassy astana"'],
    ["subject:Uranium", "subject:uranium"],
    ["mrn:09ASTANA002050", "mrn:09ASTANA2050"],
    ["mrn:STATE 83600 treaty", "mrn:STATE83600 treaty"],
    ["mrn:09 STATE 83600", "mrn:09STATE83600"],
    ["mrn:09 HO CHI MINH CITY 22 treaty", "mrn:09HOCHIMINHCITY22 treaty"],
    ["mrn:09 ho chi minh city22", "mrn:09HOCHIMINHCITY22"],
    ["cites:2009 New Delhi 12 OR a", "cites:09NEWDELHI12 OR a"],
    ["cited-by:09NEW DELHI 12 a", "cited-by:09NEWDELHI12 a"],
    ["mrn:09 NEW OR DELHI 12", 'mrn:"09NEW" OR delhi 12'],
    ["mrn:09 a b c d e 12", 'mrn:"09A" b c d e 12'],
    ["mrn:09 STATE (12)", 'mrn:"09STATE" 12'],
    ["mrn:1975STATE012345", "mrn:75STATE12345"],
    ["mrn:sha256-0123456789AB", "mrn:sha256-0123456789ab"],
    ["mrn:09ASTANA2050~6F0C2A", "mrn:09ASTANA2050~6f0c2a"],
    ["cites:(STATE 83600 OR 09ASTANA1)", "cites:(STATE83600 OR 09ASTANA1)"],
    ["cited-by:09ASTANA1", "cited-by:09ASTANA1"],
    ["date:2009-11", "date:2009-11"],
    ["date:2008-06..2009-12", "date:2008-06..2009-12"],
    ["date:..2009", "date:<=2009"],
    ["year:2005..", "year:>=2005"],
    ["year:>2005", "year:>2005"],
    ["precedence:O", "precedence:IMMEDIATE"],
    ['source:"My Files"', 'source:"My Files"'],
    ["has:Missing-Ref", "has:missing-ref"],
    ["caption:nodis", "caption:NODIS"],
    // What is quoted is taken as it is.
    ['tags:"PREL*"', 'tags:"PREL*"'],
    ["caption:(roger channel OR exdis)", 'caption:("ROGER CHANNEL" OR EXDIS)'],
    ["and or not", "and or not"],
  ] as const) {
    assert.equal(printQuery(read(text)), canonical, text);
  }
});

test("dates mean their days, both ends included", () => {
  for (const [text, from, to] of [
    ["date:2009", "2009-01-01", "2009-12-31"],
    ["date:2008-02", "2008-02-01", "2008-02-29"],
    ["date:1900-02", "1900-02-01", "1900-02-28"],
    ["date:2009-11-17", "2009-11-17", "2009-11-17"],
    ["date:>=2008-06", "2008-06-01", null],
    ["date:>2008-06", "2008-07-01", null],
    ["date:>2008-12-31", "2009-01-01", null],
    ["date:<2008-03", null, "2008-02-29"],
    ["date:<2008", null, "2007-12-31"],
    ["date:<=2008-06", null, "2008-06-30"],
    ["date:2008-06..2009-12", "2008-06-01", "2009-12-31"],
    ["year:2005..2009", "2005-01-01", "2009-12-31"],
  ] as const) {
    const query = read(text);
    assert.ok(query.kind === "cable-field" && (query.field === "date" || query.field === "year"));
    assert.deepEqual([query.from, query.to], [from, to], text);
  }
});

test("a number means a cable by its MRN, an alias as a whole, or its own name among several", () => {
  const cable = { mrn: "07HOCHIMINHCITY9", aliases: ["1975 OLD 00017-A"], hash: "6f0c2a91b3d4" };
  for (const [text, means] of [
    ["07HOCHIMINHCITY9", true],
    ["07 HCMC 0009", true],
    ["HCMC 9", true],
    ["08HCMC9", false],
    ["HCMC 99", false],
    ["1975OLD00017-a", true],
    ["1975OLD00017", false],
    ["07HCMC9~6F0C2A", true],
    ["07HCMC9~6f0c2b", false],
  ] as const) {
    const pattern = mrnPattern(text, builtIn);
    assert.ok(pattern, text);
    assert.equal(names(pattern, cable, builtIn), means, text);
  }
  for (const text of ["", "ASTANA", "~", "!9"]) assert.equal(mrnPattern(text, builtIn), null, text);
});

test("levels are compared by rank", () => {
  const query = read("level:<=SBU");
  assert.ok(query.kind === "paragraph-field");
  assert.deepEqual(query.values, [
    "UNCLASSIFIED",
    "LIMITED OFFICIAL USE",
    "RESTRICTED",
    "CUI",
    "SBU",
  ]);
  const above = read("class:>C");
  assert.ok(above.kind === "cable-field" && above.field === "class");
  assert.deepEqual(above.values, ["SECRET", "TOP SECRET"]);
});

test("mistakes are explained with their place and the nearest right form", () => {
  for (const [drawn, code, suggestion] of [
    ['a1 <"open>', "quote.open", '"open"'],
    ['role:action <"joint statement>', "quote.open", '"joint statement"'],
    ['<">', "quote.open", null],
    ['from:<">', "quote.open", null],
    ["<subjet:>x", "field.unknown", "subject:"],
    ["<col:>x", "field.unknown", undefined],
    ["<tags:>", "field.empty", null],
    ["a1 <same:word>", "same.parentheses", "same:(word)"],
    ["<a*>", "prefix.short", null],
    ["<*>", "prefix.short", null],
    ["<uran*um>", "prefix.inside", "uran*"],
    ["<=uran*>", "prefix.exact", "uran*"],
    ['"a1 b1"<~>', "near.distance", "~5"],
    ['"a1 b1"<~12345>', "near.distance", "~999"],
    ["<a1~5>", "near.quotes", null],
    ["<joint-word~>", "close.word", undefined],
    ['<"">', "phrase.empty", null],
    ["<()>", "parenthesis.empty", null],
    ["a1 <(b1>", "parenthesis.open", "(b1)"],
    ["(<(b1>", "parenthesis.open", "(b1))"],
    ["<(>", "parenthesis.open", null],
    ["a1<)>", "parenthesis.close", null],
    ["a1 <AND>", "operator.alone", null],
    ["<OR> b1", "operator.alone", null],
    ["a1 <AND> OR b1", "operator.alone", null],
    ["a1 <NOT>", "operator.alone", null],
    ["level:<X>", "level.unknown", undefined],
    ["class:<TOP>", "level.unknown", "TS"],
    ["level:<<=SECRIT>", "level.unknown", "<=S"],
    ["<level:(C OR >=S)>", "list.comparison", "(level:C OR level:>=S)"],
    ["role:<acton>", "value.unknown", "action"],
    ["has:<dedline>", "value.unknown", "deadline"],
    ["date:<2009-02-30>", "date.impossible", "2009-02"],
    ["date:<>=2009-02-30>", "date.impossible", ">=2009-02"],
    ["date:<2009-13>", "date.impossible", "2009"],
    ["date:<2009-2-3>", "date.impossible", "2009-02-03"],
    ["date:<2009/11/17>", "date.impossible", "2009-11-17"],
    ["date:<2009-1..2009-11-31>", "date.impossible", "2009-01..2009-11"],
    ["date:<2008...2009>", "date.impossible", "2008..2009"],
    ["date:<2009-2008>", "date.impossible", "2008..2009"],
    ["date:<9999>", "date.impossible", null],
    ["year:<2005-2009>", "date.impossible", "2005..2009"],
    ["year:<>=20055>", "date.impossible", ">=2005"],
    ["date:<17-11-2009>", "date.impossible", "2009"],
    ["year:<2009-11>", "date.impossible", "2009"],
    ["date:<2009..2008>", "date.turned", "2008..2009"],
    ["<date:(2008 OR 2009)>", "list.date", "(date:2008 OR date:2009)"],
    ["<year:(2008 2009)>", "list.date", "(year:2008 OR year:2009)"],
    ["<year:2008,2010>", "list.date", "(year:2008 OR year:2010)"],
    ["tags:(<PARM KNNP>)", "list.or", "PARM OR KNNP"],
    ["tags:<PARM,KNNP>", "list.or", "(PARM OR KNNP)"],
    ["mark:<U,SBU>", "list.or", "(U OR SBU)"],
    ["mark:(C OR <U,SBU>)", "list.or", "U OR SBU"],
    ["mark:<,>", "field.empty", null],
    ["tags:(PARM <AND> KNNP)", "list.operator", "OR"],
    ["tags:(PARM OR <(>KNNP))", "list.nested", null],
    ["tags:<(PARM OR )>", "list.empty", null],
    ["tags:<(PARM>", "parenthesis.open", "(PARM)"],
    ["<mrn:ASTANA>", "mrn.incomplete", "post:ASTANA"],
    ["subject:<uran*>", "field.prefix", "uran"],
    ['from:<"EMB* ROME">', "field.prefix", '"EMB ROME"'],
    ["from:<*>", "field.prefix", null],
    ["post:<ASTANA*>", "field.prefix", "ASTANA"],
    ["tags:<PARM*>", "field.prefix", "PARM"],
    ["tags:(PREL OR <KNNP*>)", "field.prefix", "KNNP"],
    ["tags:<*>", "field.prefix", null],
    ["caption:<SIPDI*>", "field.prefix", "SIPDIS"],
    ["country:<Kazakh*>", "field.prefix", "Kazakhstan"],
    ["country:<United*>", "field.prefix", '"United States"'],
    ["mark:<C*>", "field.prefix", null],
    ["subject:<visti~>", "field.sign", "visti"],
    ["<subject:-visit>", "field.sign", "-subject:visit"],
    ['subject:<"alpha visit"~3>', "field.sign", '"alpha visit"'],
    ["signer:<=smith>", "field.sign", "smith"],
    ["to:(PARIS OR <ROME~>)", "field.sign", "ROME"],
    ["post:<ASTANA~>", "field.sign", "ASTANA"],
    ["mrn:<09ASTANA101~>", "field.sign", "09ASTANA101"],
    ["mrn:<NEW DELHI 12> visit", "mrn.incomplete", '"NEW DELHI 12"'],
    ["cites:<LA PAZ 600>", "mrn.incomplete", '"LA PAZ 600"'],
    ['"joint statement"<~1.5>', "near.distance", "~1"],
    ['"joint statement"<~5x>', "near.distance", "~5"],
    ["<alpha~~>", "close.word", "alpha~"],
    ["source:<de*>", "field.prefix", null],
    ["precedence:<FLAHS>", "value.unknown", "FLASH"],
    ['precedence:<"NIACT IMEDIATE">', "value.unknown", '"NIACT IMMEDIATE"'],
  ] as const) {
    const start = drawn.indexOf("<");
    const end = drawn.lastIndexOf(">");
    const text = drawn.slice(0, start) + drawn.slice(start + 1, end) + drawn.slice(end + 1);
    const answer = parseQuery(text);
    assert.ok(answer.kind === "errors", `${text} was read`);
    const [error] = answer.errors;
    assert.ok(error);
    assert.equal(error.code, code, text);
    assert.deepEqual(error.span, { start, end: end - 1 }, text);
    if (suggestion !== undefined) assert.equal(error.suggestion, suggestion, text);
    if (error.suggestion !== null) {
      // It is offered as a link, so what then stands in the place of the mistake is read.
      const right = text.slice(0, start) + error.suggestion + text.slice(end - 1);
      assert.equal(parseQuery(right).kind, "query", right);
    }
    assert.match(error.message, /\.$/);
  }
});

test("what no person types is refused, not suffered", () => {
  for (const [text, code] of [
    ["(".repeat(300), "query.deep"],
    [`${"(".repeat(300)}a1${")".repeat(300)}`, "query.deep"],
    ["NOT ".repeat(200) + "a1", "query.deep"],
    ["-(".repeat(100) + "a1", "query.deep"],
    ["a".repeat(1001), "query.long"],
    ["a1 ".repeat(33), "query.terms"],
    [`tags:(${Array.from({ length: 33 }, () => "PARM").join(" OR ")})`, "query.terms"],
  ] as const) {
    const answer = parseQuery(text);
    assert.ok(answer.kind === "errors");
    assert.equal(answer.errors[0]?.code, code);
  }
});

test("values the vocabulary does not know are searched as they stand, and noticed with the nearest", () => {
  for (const [text, canonical, suggestion] of [
    ["tags:PARN", "tags:PARN", "PARM"],
    ["post:ASTNA", "post:ASTNA", "ASTANA"],
    ["caption:NOSDIS", "caption:NOSDIS", "NODIS"],
    ["country:Kasakhstan", "country:kasakhstan", "Kazakhstan"],
    ['tags:"UMAROV, KAIRAT"', 'tags:"UMAROV, KAIRAT"', null],
    ["caption:NOFORN", "caption:NOFORN", null],
    ["cites:1174", 'cites:"1174"', null],
    ["mrn:09PARISS2", "mrn:09PARISS2", "09PARIS2"],
    ["cites:09QQQQQQQQ2", "cites:09QQQQQQQQ2", null],
    ["mrn:09PARIS", 'mrn:"09PARIS"', null],
    ['"visit of the harbor"~2', '"visit of the harbor"~2', "~3"],
    ['"visit of"~0', '"visit of"~0', "~1"],
  ] as const) {
    const answer = parseQuery(text);
    assert.ok(answer.kind === "query");
    assert.equal(printQuery(answer.query), canonical);
    assert.equal(answer.notices.length, 1);
    assert.equal(answer.notices[0]?.suggestion, suggestion, text);
    // What is offered stands beside the sentence wherever it is shown.
    assert.doesNotMatch(answer.notices[0]?.message ?? "", /Nearest/);
    const { span } = answer.notices[0];
    if (suggestion === null) continue;
    const right = parseQuery(text.slice(0, span.start) + suggestion + text.slice(span.end));
    assert.ok(right.kind === "query");
    assert.deepEqual(right.notices, []);
  }
  const known = parseQuery('tags:PARM post:ASTANA "visit of"~1 "visit"~0 source:"de*"');
  assert.ok(known.kind === "query");
  assert.deepEqual(known.notices, []);
});

test("a mark is read with its parentheses or without", () => {
  for (const [text, canonical] of [
    ['mark:"(U)"', "mark:U"],
    ['mark:"(s/nf)"', "mark:S/NF"],
    ['mark:("(C)" OR none)', "mark:(C OR none)"],
    ['mark:"S//REL TO USA, GBR"', 'mark:"S//REL TO USA, GBR"'],
  ] as const)
    assert.equal(printQuery(read(text)), canonical);
});

test("an explained mistake shows its place with carets", () => {
  const text = "tags:PARM uran*um";
  const answer = parseQuery(text);
  assert.ok(answer.kind === "errors" && answer.errors[0]);
  assert.equal(
    explain(text, answer.errors[0]),
    `${text}\n          ^^^^^^^\nA star stands at the end of a word. Nearest: uran*`,
  );
  const long = `${"a1 ".repeat(20)}"open`;
  const other = parseQuery(long);
  assert.ok(other.kind === "errors" && other.errors[0]);
  const [shown = "", carets = ""] = explain(long, other.errors[0]).split("\n");
  assert.equal(shown.slice(carets.indexOf("^")), '"open');
});

test("pieces can be taken out one by one", () => {
  assert.deepEqual(piecesOf(read("uranium (a1 OR b1) tags:PARM")), [
    { text: "uranium", without: "(a1 OR b1) tags:PARM" },
    { text: "(a1 OR b1)", without: "uranium tags:PARM" },
    { text: "tags:PARM", without: "uranium (a1 OR b1)" },
  ]);
  assert.deepEqual(piecesOf(read("a1 OR b1")), [{ text: "a1 OR b1", without: "" }]);
  assert.deepEqual(piecesOf(read("(role:action)")), [{ text: "(role:action)", without: "" }]);
  assert.deepEqual(piecesOf(read("")), []);
});

test("a query is said in plain words", () => {
  for (const [text, said] of [
    ["", "All cables"],
    ["uranium", "Cables with the word uranium in any form"],
    [
      'role:action "joint statement" tags:PARM',
      "Cables in paragraphs of the role action, with the phrase “joint statement”, with the TAGS PARM",
    ],
    ["mark:none", "Cables with a paragraph without a mark"],
    ["NOT nucl*", "Cables without words that begin with nucl"],
    ["date:2009-11", "Cables from 2009-11-01 to 2009-11-30"],
  ] as const) {
    assert.equal(describe(read(text)), said);
  }
});

test("law: printing and reading are inverse", () => {
  fc.assert(
    fc.property(queryText, (text) => {
      const query = read(text);
      const printed = printQuery(query);
      const again = read(printed);
      assert.deepEqual(bare(again), bare(query), `${text} -> ${printed}`);
      assert.equal(printQuery(again), printed);
      for (const piece of piecesOf(query)) {
        read(piece.text);
        read(piece.without);
      }
      assert.ok(describe(query).length > 0);
    }),
    { numRuns: runs(500) },
  );
});

test("law: any text is read or explained, and what is read can be printed and read again", () => {
  const signs = fc.string({
    unit: fc.constantFrom(
      ...Array.from('aU1.-~*"()“”=:<> '),
      "AND ",
      "OR ",
      "NOT ",
      "tags:",
      "date:",
      "mrn:",
      "same:(",
      "mark:",
      "20",
      "09",
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), signs), (text) => {
      const answer = parseQuery(text);
      if (answer.kind === "errors") {
        for (const error of answer.errors) {
          const { start, end } = error.span;
          assert.ok(start >= 0 && end >= start && end <= text.length);
          assert.ok(explain(text, error).includes("^"));
        }
      } else {
        assert.deepEqual(bare(read(printQuery(answer.query))), bare(answer.query), text);
      }
    }),
    { numRuns: runs(3000) },
  );
});

test("a number that is not whole is printed in quotes, or the next word would be its rest", () => {
  const answer = parseQuery("mrn:20AND 20-");
  assert.ok(answer.kind === "query");
  assert.equal(printQuery(answer.query), 'mrn:"20AND" 20');
  assert.deepEqual(bare(read(printQuery(answer.query))), bare(answer.query));
});
