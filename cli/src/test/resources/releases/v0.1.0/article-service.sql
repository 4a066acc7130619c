--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: change_log_open(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_open() RETURNS TABLE(opened_epoch integer, opened_key bytea)
    LANGUAGE plpgsql
    AS $$
declare
  state  change_log_state;
  here   bigint  := (select c.system_identifier from pg_control_system() c);
  line   integer := (select c.timeline_id from pg_control_checkpoint() c);
  base   oid     := (select d.oid from pg_database d where d.datname = current_database());
begin
  select * into state from change_log_state for update;
  if state.system_identifier is distinct from here
     or state.timeline is distinct from line
     or state.database is distinct from base then
    if state.system_identifier is not null then
      update change_log set xid = '0' where xid <> '0';
      update change_log_state set epoch = epoch + 1, trimmed_xid = '0', trimmed_seq = 0;
    end if;
    update change_log_state set system_identifier = here, timeline = line, database = base;
  end if;
  return query select s.epoch, s.key from change_log_state s;
end
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: article; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article (
    id uuid NOT NULL,
    revision integer NOT NULL,
    source text NOT NULL,
    uri text NOT NULL,
    origin text NOT NULL,
    labels jsonb NOT NULL,
    story uuid NOT NULL,
    story_first boolean NOT NULL,
    story_copy text NOT NULL,
    story_articles integer NOT NULL,
    story_sources integer NOT NULL,
    content_sha256 text NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL,
    CONSTRAINT article_origin_known CHECK ((origin = ANY (ARRAY['LIVE'::text, 'BACKFILL'::text]))),
    CONSTRAINT article_revision_positive CHECK ((revision > 0)),
    CONSTRAINT article_story_articles_positive CHECK ((story_articles > 0)),
    CONSTRAINT article_story_copy_known CHECK ((story_copy = ANY (ARRAY[''::text, 'EXACT'::text, 'NEAR'::text, 'EXCERPT'::text]))),
    CONSTRAINT article_story_sources_positive CHECK ((story_sources > 0))
);


--
-- Name: TABLE article; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.article IS 'One row for each article: what stays the same over its revisions, and its place in its story as it stood at ingest.';


--
-- Name: article_revision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article_revision (
    article uuid NOT NULL,
    revision integer NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    authors text[] NOT NULL,
    language text NOT NULL,
    language_confidence double precision NOT NULL,
    publish_earliest timestamp with time zone,
    publish_latest timestamp with time zone,
    publish_precision text NOT NULL,
    publish_evidence jsonb NOT NULL,
    publish_flags text[] NOT NULL,
    fetch_time timestamp with time zone,
    content_sha256 text NOT NULL,
    create_time timestamp with time zone NOT NULL,
    CONSTRAINT article_revision_body_bounded CHECK (((char_length(body) >= 1) AND (char_length(body) <= 200000))),
    CONSTRAINT article_revision_confidence_range CHECK (((language_confidence >= (0)::double precision) AND (language_confidence <= (1)::double precision))),
    CONSTRAINT article_revision_positive CHECK ((revision > 0)),
    CONSTRAINT article_revision_precision_known CHECK ((publish_precision = ANY (ARRAY['UNSPECIFIED'::text, 'DAY'::text, 'HOUR'::text, 'MINUTE'::text, 'SECOND'::text]))),
    CONSTRAINT article_revision_publish_interval CHECK ((((publish_precision = 'UNSPECIFIED'::text) = (publish_earliest IS NULL)) AND ((publish_earliest IS NULL) = (publish_latest IS NULL)) AND ((publish_earliest IS NULL) OR (publish_earliest < publish_latest)))),
    CONSTRAINT article_revision_title_short CHECK ((char_length(title) <= 500))
);


--
-- Name: TABLE article_revision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.article_revision IS 'The text of an article as it stood from this revision on. Never changed.';


--
-- Name: change_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
);


--
-- Name: TABLE change_log; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.change_log IS 'One row for each change of a resource, written in the transaction of the change. Read in the order (xid, seq), below the horizon pg_snapshot_xmin only: seq alone is not the order of commits.';


--
-- Name: change_log_seq_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.change_log ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.change_log_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: change_log_state; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_state (
    single boolean DEFAULT true NOT NULL,
    epoch integer DEFAULT 1 NOT NULL,
    key bytea DEFAULT sha256((((gen_random_uuid())::text || (gen_random_uuid())::text))::bytea) NOT NULL,
    system_identifier bigint,
    timeline integer,
    database oid,
    trimmed_xid xid8 DEFAULT '0'::xid8 NOT NULL,
    trimmed_seq bigint DEFAULT 0 NOT NULL,
    CONSTRAINT change_log_state_single CHECK (single)
);


--
-- Name: TABLE change_log_state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.change_log_state IS 'One row: the epoch of the log, the key that authenticates tokens, the cluster that both were made in, and the last change trimmed.';


--
-- Name: flyway_schema_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);


--
-- Name: follower; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follower (
    upstream text NOT NULL,
    token text DEFAULT ''::text NOT NULL,
    fence bigint DEFAULT 0 NOT NULL,
    leader text DEFAULT ''::text NOT NULL,
    lease_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);


--
-- Name: TABLE follower; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.follower IS 'How far each upstream log has been applied. The token is changed only together with what was made of the changes, and only by the holder of the lease, whose fence it carries.';


--
-- Name: request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.request (
    request_id uuid NOT NULL,
    method text NOT NULL,
    body_sha256 bytea NOT NULL,
    resource text NOT NULL,
    outcome text NOT NULL,
    create_time timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: TABLE request; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.request IS 'The answers given under a request_id in the last 24 hours: name and outcome only, so that a repeat does nothing twice.';


--
-- Name: story; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.story (
    id uuid NOT NULL,
    first_article uuid NOT NULL,
    create_time timestamp with time zone NOT NULL
);


--
-- Name: TABLE story; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.story IS 'Every article that says the same; begun by its first, never merged or split.';


--
-- Name: story_content; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.story_content (
    content_sha256 text NOT NULL,
    story uuid NOT NULL
);


--
-- Name: TABLE story_content; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.story_content IS 'Which story a normalised body belongs to.';


--
-- Data for Name: article; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article VALUES
	('01a204bc-176d-77f9-8a1c-1f499b2c4c09', 1, 'Harbour Markets', 'https://harbourmarkets.example/2026/11/22/kohls-cuts-outlook-again', 'LIVE', '{"seed": "fall"}', '01a204bc-1772-71a4-b45d-89bb5ee32e33', true, '', 1, 1, 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 19:29:25.358389+00', '2026-11-22 19:29:25.358389+00'),
	('01a204bc-197a-795b-8103-625c80d234da', 1, 'Circuit Street', 'https://circuitstreet.example/chips/micron-raises-forecast', 'LIVE', '{"seed": "rise"}', '01a204bc-197c-7a4e-9b07-2ea6e28524a0', true, '', 1, 1, '0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '2026-11-22 19:29:25.882986+00', '2026-11-22 19:29:25.882986+00'),
	('01a204bc-19d2-7e54-a9db-80ba72fce82b', 1, 'Opening Bell Daily', 'https://openingbell.example/markets/2026/11/22/walmart-macys', 'LIVE', '{"seed": "two-companies"}', '01a204bc-19d8-7fc6-a431-40e0a89c4b85', true, '', 1, 1, 'd748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '2026-11-22 19:29:25.970269+00', '2026-11-22 19:29:25.970269+00'),
	('01a204bc-1ad9-7ded-9a75-12ea6d58f385', 1, 'The Ledger Wire', 'https://ledgerwire.example/companies/20481-kohls-shares-sink', 'LIVE', '{"seed": "copy"}', '01a204bc-1772-71a4-b45d-89bb5ee32e33', false, 'EXACT', 2, 2, 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 19:29:26.23308+00', '2026-11-22 19:29:26.23308+00'),
	('01a204bc-1b3d-7cfc-afdc-e90a726488e6', 1, 'River City News', 'https://rivercitynews.example/2026/11/22/clean-air', 'LIVE', '{"seed": "common-word"}', '01a204bc-1b3e-7974-aa1d-03b87609c8c1', true, '', 1, 1, '6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '2026-11-22 19:29:26.333312+00', '2026-11-22 19:29:26.333312+00'),
	('01a204bc-1b80-7f12-80ec-06c67b178cf3', 1, 'Policy Brief', 'https://policybrief.example/2026/11/22/chips-act-panel-vote', 'LIVE', '{"seed": "law"}', '01a204bc-1b81-7c16-ab03-095058c6188c', true, '', 1, 1, '944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '2026-11-22 19:29:26.400296+00', '2026-11-22 19:29:26.400296+00'),
	('01a204bc-1bd6-798e-83d5-68ad840e0f7b', 1, 'Old Harbour Gazette', 'https://oldharbour.example/2026/11/22/crane-lookout', 'LIVE', '{"seed": "no-company"}', '01a204bc-1c06-753f-a555-e998b6a2ae24', true, '', 1, 1, 'd075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '2026-11-22 19:29:26.486224+00', '2026-11-22 19:29:26.486224+00');


--
-- Data for Name: article_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article_revision VALUES
	('01a204bc-176d-77f9-8a1c-1f499b2c4c09', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Kohl''s shares fell 14 percent in early trading after the department store chain cut its full-year profit outlook for the second time this year. The company now expects to earn less than half of what it promised in spring. Sales at stores open for at least a year dropped 7 percent in the quarter, far worse than the decline that analysts had feared.

Management blamed weak demand for clothing and home goods, and said that heavy discounts had eaten into margins. Inventory rose although sales fell, which leaves the chain with more goods to clear at a loss before the holidays. Kohl''s also suspended its share buyback and warned that it may have to close stores.

Two brokers cut their ratings on the stock within hours. One of them wrote that the retailer is losing customers faster than it can cut costs, and that its debt is becoming a serious burden. Holders of its bonds sold as well.

The chain will report again in three months. Its chief financial officer is leaving at the end of the month, and no successor has been named.', '{"Miriam Castellane"}', 'en', 0.9999381333085634, '2026-11-22 16:49:24.852313+00', '2026-11-22 17:49:24.852313+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "1 hour ago", "used": true, "latest": "2026-11-22T17:49:24.852313281Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T16:49:24.852313281Z"}]}', '{}', '2026-11-22 18:49:24.852313+00', 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 19:29:25.358389+00'),
	('01a204bc-197a-795b-8103-625c80d234da', 1, 'Micron Raises Forecast as Memory Orders Hit a Record, and Its Shares Jump', 'Micron raised its revenue forecast for the current quarter on Thursday, saying that orders for memory chips had reached a record and that prices were rising faster than it had expected. Its shares jumped 9 percent and reached their highest level ever.

The chipmaker now expects a gross margin well above its earlier target, thanks to strong demand from data centers. Profit in the quarter just ended more than doubled and beat every estimate collected by brokers. Micron also said that its newest product is sold out for the whole of next year.

"This is an excellent quarter by any measure, and the outlook is better still," an analyst wrote to clients, raising his price estimate by a third. Several large customers have signed agreements for several years, which gives the company unusually good visibility.

Micron will add capacity at two plants without raising its spending plan, since yields have improved more quickly than planned. The board increased the dividend by 15 percent.', '{"Dana Whitlock","Owen Praet"}', 'en', 0.9999821113896759, '2026-11-22 18:48:24.852313+00', '2026-11-22 18:49:24.852313+00', 'MINUTE', '{"items": [{"text": "35 minutes ago", "used": true, "latest": "2026-11-22T18:49:24.852313281Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T18:48:24.852313281Z"}]}', '{}', '2026-11-22 19:24:24.852313+00', '0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '2026-11-22 19:29:25.882986+00'),
	('01a204bc-19d2-7e54-a9db-80ba72fce82b', 1, 'Walmart Lifts Sales Forecast While Macy''s Warns of a Loss', 'Walmart lifted its sales forecast for the year on the strength of record grocery sales, and its shares rose 5 percent. Walmart said that it had gained customers in every income group and that profit at its online business had grown strongly. Analysts praised the results as the best of the season and raised their estimates for Walmart.

For Macy''s the morning was bleak. Macy''s warned that it expects a loss this quarter after sales of coats and furniture collapsed, and its shares plunged 18 percent. Macy''s also cut its dividend and said that it would lay off staff because of weak demand. A rating agency said that it may downgrade the debt of Macy''s to junk.

The gap between the two has seldom been wider. Walmart won market share and beat expectations for a sixth quarter in a row. Macy''s lost market share, missed expectations badly and withdrew its guidance for the rest of the year.', '{"Tomas Okonjo"}', 'en', 0.9996664446085924, '2026-11-22 18:28:24.852313+00', '2026-11-22 18:29:24.852313+00', 'MINUTE', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "50 minutes ago", "used": true, "latest": "2026-11-22T18:29:24.852313281Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T18:28:24.852313281Z"}]}', '{}', '2026-11-22 19:19:24.852313+00', 'd748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '2026-11-22 19:29:25.970269+00'),
	('01a204bc-1ad9-7ded-9a75-12ea6d58f385', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Kohl''s shares fell 14 percent in early trading after the department store chain cut its full-year profit outlook for the second time this year. The company now expects to earn less than half of what it promised in spring. Sales at stores open for at least a year dropped 7 percent in the quarter, far worse than the decline that analysts had feared.

Management blamed weak demand for clothing and home goods, and said that heavy discounts had eaten into margins. Inventory rose although sales fell, which leaves the chain with more goods to clear at a loss before the holidays. Kohl''s also suspended its share buyback and warned that it may have to close stores.

Two brokers cut their ratings on the stock within hours. One of them wrote that the retailer is losing customers faster than it can cut costs, and that its debt is becoming a serious burden. Holders of its bonds sold as well.

The chain will report again in three months. Its chief financial officer is leaving at the end of the month, and no successor has been named.', '{}', 'en', 0.9999381333085634, '2026-11-22 19:03:24.852313+00', '2026-11-22 19:04:24.852313+00', 'MINUTE', '{"items": [{"text": "20 minutes ago", "used": true, "latest": "2026-11-22T19:04:24.852313281Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T19:03:24.852313281Z"}]}', '{}', '2026-11-22 19:24:24.852313+00', 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 19:29:26.23308+00'),
	('01a204bc-1b3d-7cfc-afdc-e90a726488e6', 1, 'River City Reaches Its Clean Air Target Two Years Early', 'River City has reached the clean air target that its council set five years ago, two years before the deadline. The target asked for a cut of a third in fine dust, and the measuring stations in all nine districts now show more than that. The mayor called the result a success for everyone who changed the way they travel.

The largest gain came from the buses, which have run on electricity since last spring. A gap in the data from the harbour station was closed with readings from a nearby school. Officials said that the next target, which concerns noise, will be harder to meet.

Residents of the old town are less impressed. They say that the target was too easy and that the worst traffic was only moved to other streets. The council will publish a new plan in June, and a public hearing on the next target follows in autumn.', '{"Lena Abbott"}', 'en', 0.9999389145191907, '2026-11-22 15:26:24.852313+00', '2026-11-22 16:26:24.852313+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "3 hours ago", "used": true, "latest": "2026-11-22T16:26:24.852313281Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T15:26:24.852313281Z"}]}', '{}', '2026-11-22 19:26:24.852313+00', '6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '2026-11-22 19:29:26.333312+00'),
	('01a204bc-1b80-7f12-80ec-06c67b178cf3', 1, 'Senate Panel Backs Wider CHIPS Act Credit in Surprise Vote', 'A Senate panel voted on Wednesday to widen the tax credit in the CHIPS Act, a step that few had expected before the recess. The change would let smaller suppliers claim the credit as well as the builders of large plants. It passed with votes from both parties.

Supporters say that the CHIPS Act has so far left out the makers of tools and chemicals, without which no plant can run. The amendment would run for four years and has a limit on the amount that one group of firms may claim. The Treasury would have to report every year on where the money went.

The bill now goes to the full Senate, where a date has not been set. The House is working on a version of its own, and staff of both chambers have begun to compare the texts. The CHIPS Act itself remains in force as it is until a change is signed.', '{}', 'en', 0.9997351993647802, '2026-11-22 16:21:24.852313+00', '2026-11-22 17:21:24.852313+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "2 hours ago", "used": true, "latest": "2026-11-22T17:21:24.852313281Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T16:21:24.852313281Z"}]}', '{}', '2026-11-22 19:21:24.852313+00', '944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '2026-11-22 19:29:26.400296+00'),
	('01a204bc-1bd6-798e-83d5-68ad840e0f7b', 1, 'Old Harbour Crane Opens as a Lookout After Long Restoration', 'The old harbour crane opened to visitors on Saturday after three years of restoration. A staircase of 112 steps leads to a platform under the hook, from which one sees the whole of the estuary. About 800 people came on the first day, many of them former dock workers.

Carpenters replaced most of the planks and kept those that could be saved. The gears turn again, though only for show, and a small room at the foot tells how ships were unloaded before containers came. Volunteers collected the tools that hang on its walls.

Entry is free on weekdays. The platform closes in strong wind and when there is ice on the steps.', '{"Ines Valcourt"}', 'en', 0.9992321217018864, '2026-11-22 14:27:24.852313+00', '2026-11-22 15:27:24.852313+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "4 hours ago", "used": true, "latest": "2026-11-22T15:27:24.852313281Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T14:27:24.852313281Z"}]}', '{}', '2026-11-22 19:27:24.852313+00', 'd075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '2026-11-22 19:29:26.486224+00');


--
-- Data for Name: change_log; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log OVERRIDING SYSTEM VALUE VALUES
	('786', 1, 'CREATED', '01a204bc-176d-77f9-8a1c-1f499b2c4c09', 1, '2026-11-22 19:29:25.690636+00'),
	('787', 2, 'CREATED', '01a204bc-197a-795b-8103-625c80d234da', 1, '2026-11-22 19:29:25.895292+00'),
	('788', 3, 'CREATED', '01a204bc-19d2-7e54-a9db-80ba72fce82b', 1, '2026-11-22 19:29:26.01708+00'),
	('790', 4, 'CREATED', '01a204bc-1ad9-7ded-9a75-12ea6d58f385', 1, '2026-11-22 19:29:26.259067+00'),
	('791', 5, 'CREATED', '01a204bc-1b3d-7cfc-afdc-e90a726488e6', 1, '2026-11-22 19:29:26.341711+00'),
	('792', 6, 'CREATED', '01a204bc-1b80-7f12-80ec-06c67b178cf3', 1, '2026-11-22 19:29:26.413896+00'),
	('793', 7, 'CREATED', '01a204bc-1bd6-798e-83d5-68ad840e0f7b', 1, '2026-11-22 19:29:26.561993+00');


--
-- Data for Name: change_log_state; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log_state VALUES
	(true, 1, '\x528db8bfb6c45cba955c6e0ee213cd6489cdb2ae9f712e487afa946bcec71194', 7711079950376714255, 1, 16385, '0', 0);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'create change log', 'SQL', 'db/kit/V1__create_change_log.sql', -1569600806, 'test', '2026-11-22 19:28:43.49398', 44, true),
	(2, '100', 'create article', 'SQL', 'db/article/V100__create_article.sql', 719813666, 'test', '2026-11-22 19:28:43.604963', 55, true);


--
-- Data for Name: follower; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: request; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.request VALUES
	('ce29704b-cd05-48d9-9bcd-7fef98ed4347', 'IngestArticle', '\x08c23429194f4a17c55d403e9d9a8c25b46f50e2d8f177d4ad3a6f302e80a9ac', '01a204bc-176d-77f9-8a1c-1f499b2c4c09', 'CREATED', '2026-11-22 19:29:25.332438+00'),
	('4c7481a0-aa5b-48fc-8fbf-dffe789a4db2', 'IngestArticle', '\xd3584e5b84d24c62a7291c33c6a3789ec79219cac9babd33110e24c03d7287cd', '01a204bc-197a-795b-8103-625c80d234da', 'CREATED', '2026-11-22 19:29:25.869989+00'),
	('d8db79c2-6579-44f4-89a1-703af3f094ef', 'IngestArticle', '\xeb9867cb723ce71dd3aba5ff2582cb03d79d5a3608b87eb87ff5fa79aba2438c', '01a204bc-19d2-7e54-a9db-80ba72fce82b', 'CREATED', '2026-11-22 19:29:25.939093+00'),
	('b4bfe323-c053-483d-9f43-5bac1f49e705', 'IngestArticle', '\xe3c5a775b62f9466de704e73bee65e60e770af620cd0a2bd75c0b017205eaafd', '01a204bc-1ad9-7ded-9a75-12ea6d58f385', 'CREATED', '2026-11-22 19:29:26.216983+00'),
	('b4bc5bda-489a-4122-b80c-5aa12937e564', 'IngestArticle', '\xb08d1be10fed2bc56f2f261ee069ef8e5944c67b9d1c38addc4ad5a552d02b9b', '01a204bc-1b3d-7cfc-afdc-e90a726488e6', 'CREATED', '2026-11-22 19:29:26.328014+00'),
	('17d02d6b-9ef0-4080-b3e5-945b30565232', 'IngestArticle', '\x2bd5e1f814b2bec1d1bb6c724530946782fa00e97e1ffc14d8e8c5ad50738c31', '01a204bc-1b80-7f12-80ec-06c67b178cf3', 'CREATED', '2026-11-22 19:29:26.385403+00'),
	('9a210f7d-b62f-461e-88f2-8d1616f33e99', 'IngestArticle', '\x2a1a9101442769a487436e5727ab2439f46cb6cb37d4dd6354a375a60ab89692', '01a204bc-1bd6-798e-83d5-68ad840e0f7b', 'CREATED', '2026-11-22 19:29:26.472995+00');


--
-- Data for Name: story; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.story VALUES
	('01a204bc-1772-71a4-b45d-89bb5ee32e33', '01a204bc-176d-77f9-8a1c-1f499b2c4c09', '2026-11-22 19:29:25.358389+00'),
	('01a204bc-197c-7a4e-9b07-2ea6e28524a0', '01a204bc-197a-795b-8103-625c80d234da', '2026-11-22 19:29:25.882986+00'),
	('01a204bc-19d8-7fc6-a431-40e0a89c4b85', '01a204bc-19d2-7e54-a9db-80ba72fce82b', '2026-11-22 19:29:25.970269+00'),
	('01a204bc-1b3e-7974-aa1d-03b87609c8c1', '01a204bc-1b3d-7cfc-afdc-e90a726488e6', '2026-11-22 19:29:26.333312+00'),
	('01a204bc-1b81-7c16-ab03-095058c6188c', '01a204bc-1b80-7f12-80ec-06c67b178cf3', '2026-11-22 19:29:26.400296+00'),
	('01a204bc-1c06-753f-a555-e998b6a2ae24', '01a204bc-1bd6-798e-83d5-68ad840e0f7b', '2026-11-22 19:29:26.486224+00');


--
-- Data for Name: story_content; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.story_content VALUES
	('e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '01a204bc-1772-71a4-b45d-89bb5ee32e33'),
	('0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '01a204bc-197c-7a4e-9b07-2ea6e28524a0'),
	('d748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '01a204bc-19d8-7fc6-a431-40e0a89c4b85'),
	('6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '01a204bc-1b3e-7974-aa1d-03b87609c8c1'),
	('944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '01a204bc-1b81-7c16-ab03-095058c6188c'),
	('d075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '01a204bc-1c06-753f-a555-e998b6a2ae24');


--
-- Name: change_log_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.change_log_seq_seq', 7, true);


--
-- Name: article article_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_pk PRIMARY KEY (id);


--
-- Name: article_revision article_revision_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_revision
    ADD CONSTRAINT article_revision_pk PRIMARY KEY (article, revision);


--
-- Name: change_log change_log_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log
    ADD CONSTRAINT change_log_pk PRIMARY KEY (xid, seq);


--
-- Name: change_log_state change_log_state_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log_state
    ADD CONSTRAINT change_log_state_pk PRIMARY KEY (single);


--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);


--
-- Name: follower follower_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follower
    ADD CONSTRAINT follower_pk PRIMARY KEY (upstream);


--
-- Name: request request_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pk PRIMARY KEY (request_id);


--
-- Name: story_content story_content_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.story_content
    ADD CONSTRAINT story_content_pk PRIMARY KEY (content_sha256);


--
-- Name: story story_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_pk PRIMARY KEY (id);


--
-- Name: article_content; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_content ON public.article USING btree (content_sha256, source);


--
-- Name: article_create_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_create_time ON public.article USING btree (create_time, id);


--
-- Name: article_story; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_story ON public.article USING btree (story);


--
-- Name: article_uri; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX article_uri ON public.article USING btree (uri) WHERE (uri <> ''::text);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);


--
-- Name: request_create_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_create_time ON public.request USING btree (create_time);


--
-- Name: article_revision article_revision_article_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_revision
    ADD CONSTRAINT article_revision_article_fk FOREIGN KEY (article) REFERENCES public.article(id);


--
-- Name: article article_story_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_story_fk FOREIGN KEY (story) REFERENCES public.story(id);


--
-- Name: story_content story_content_story_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.story_content
    ADD CONSTRAINT story_content_story_fk FOREIGN KEY (story) REFERENCES public.story(id);


--
-- PostgreSQL database dump complete
--


