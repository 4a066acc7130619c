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
-- Name: change_log_begin_epoch(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_begin_epoch() RETURNS bigint
    LANGUAGE plpgsql
    AS $$
declare
  begun bigint;
begin
  update change_log_state
  set epoch = greatest(epoch + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint),
      origin = change_log_origin(), trimmed_xid = '0', trimmed_seq = 0
  returning epoch into begun;
  update change_log set xid = '0' where xid <> '0';
  return begun;
end
$$;


--
-- Name: change_log_make_partitions(interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_make_partitions(retention interval) RETURNS integer
    LANGUAGE plpgsql
    SET lock_timeout TO '100ms'
    AS $$
declare
  length interval := retention / 7;
  lower  timestamptz;
  upper  timestamptz;
  name   text;
  made   integer := 0;
begin
  perform from change_log_state for update skip locked;
  if not found then
    return 0;
  end if;
  lower := greatest(
    date_bin(length, clock_timestamp(), '2000-01-01 00:00:00Z'),
    (select max(p.to_time) from change_log_partition p));
  while lower <= clock_timestamp() + length loop
    upper := date_bin(length, lower, '2000-01-01 00:00:00Z') + length;
    if not exists (select from change_log_default where create_time >= lower and create_time < upper) then
      name := 'change_log_' || to_char(lower at time zone 'UTC', 'YYYYMMDD_HH24MISS_MS');
      execute format('create table %I (like change_log including defaults including constraints)', name);
      execute format('alter table change_log attach partition %I for values from (%L) to (%L)', name, lower, upper);
      made := made + 1;
    end if;
    lower := upper;
  end loop;
  return made;
end
$$;


--
-- Name: change_log_open(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_open() RETURNS bytea
    LANGUAGE plpgsql
    AS $$
declare
  state change_log_state;
begin
  select * into state from change_log_state for update;
  if state.origin is null then
    update change_log_state set origin = change_log_origin();
  elsif state.origin <> change_log_origin() then
    perform change_log_begin_epoch();
  end if;
  return state.key;
end
$$;


--
-- Name: change_log_origin(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_origin() RETURNS text
    LANGUAGE sql STABLE
    AS $$
  select concat_ws('/',
    (select system_identifier from pg_control_system()),
    substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8),
    (select oid from pg_database where datname = current_database()),
    'change_log_state'::regclass::oid)
$$;


--
-- Name: change_log_trim(interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_trim(retention interval) RETURNS integer
    LANGUAGE plpgsql
    SET lock_timeout TO '100ms'
    AS $$
declare
  state   change_log_state;
  horizon xid8;
  name    text;
  last    record;
  dropped integer := 0;
begin
  select * into state from change_log_state for update skip locked;
  if not found then
    return 0;
  end if;
  horizon := pg_snapshot_xmin(pg_current_snapshot());
  for name in
    select p.name from change_log_partition p where p.to_time <= clock_timestamp() - retention order by p.to_time
  loop
    -- The log before its partition, as readers and writers do.
    lock table only change_log in access exclusive mode;
    execute format('lock table %s in access exclusive mode', name);
    execute format('select xid, seq from %s order by xid desc, seq desc limit 1', name) into last;
    if last.xid >= horizon then
      continue;
    end if;
    execute format('drop table %s', name);
    dropped := dropped + 1;
    update change_log_state set trimmed_xid = last.xid, trimmed_seq = last.seq
    where (trimmed_xid, trimmed_seq) < (last.xid, last.seq);
  end loop;
  with old as (
    delete from change_log_default where create_time <= clock_timestamp() - retention and xid < horizon
    returning xid, seq)
  select xid, seq into last from old order by xid desc, seq desc limit 1;
  update change_log_state set trimmed_xid = last.xid, trimmed_seq = last.seq
  where (trimmed_xid, trimmed_seq) < (last.xid, last.seq);
  return dropped;
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
    delete_time timestamp with time zone,
    live boolean GENERATED ALWAYS AS ((delete_time IS NULL)) STORED NOT NULL,
    CONSTRAINT article_erased_tells_nothing CHECK ((live OR ((source = ''::text) AND (uri = ''::text) AND (labels = '{}'::jsonb) AND (content_sha256 = ''::text)))),
    CONSTRAINT article_origin_known CHECK ((origin = ANY (ARRAY['LIVE'::text, 'BACKFILL'::text]))),
    CONSTRAINT article_revision_positive CHECK ((revision > 0)),
    CONSTRAINT article_story_articles_positive CHECK ((story_articles > 0)),
    CONSTRAINT article_story_copy_known CHECK ((story_copy = ANY (ARRAY[''::text, 'EXACT'::text, 'NEAR'::text, 'EXCERPT'::text]))),
    CONSTRAINT article_story_sources_positive CHECK ((story_sources > 0))
);


--
-- Name: TABLE article; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.article IS 'One row for each article: what stays the same over its revisions, and its place in its story as it stood at ingest. The row of an erased article is its tombstone, which stays; it counts as one more revision.';


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
    live boolean DEFAULT true NOT NULL,
    CONSTRAINT article_revision_body_bounded CHECK (((char_length(body) >= 1) AND (char_length(body) <= 200000))),
    CONSTRAINT article_revision_confidence_range CHECK (((language_confidence >= (0)::double precision) AND (language_confidence <= (1)::double precision))),
    CONSTRAINT article_revision_live CHECK (live),
    CONSTRAINT article_revision_positive CHECK ((revision > 0)),
    CONSTRAINT article_revision_precision_known CHECK ((publish_precision = ANY (ARRAY['UNSPECIFIED'::text, 'DAY'::text, 'HOUR'::text, 'MINUTE'::text, 'SECOND'::text]))),
    CONSTRAINT article_revision_publish_interval CHECK ((((publish_precision = 'UNSPECIFIED'::text) = (publish_earliest IS NULL)) AND ((publish_earliest IS NULL) = (publish_latest IS NULL)) AND ((publish_earliest IS NULL) OR (publish_earliest < publish_latest)))),
    CONSTRAINT article_revision_title_short CHECK ((char_length(title) <= 500))
);


--
-- Name: TABLE article_revision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.article_revision IS 'The text of an article as it stood from this revision on. Never changed; deleted when the article is erased. The column live ties it to an article that is not erased.';


--
-- Name: change_log_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.change_log_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: change_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint DEFAULT nextval('public.change_log_seq'::regclass) NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
)
PARTITION BY RANGE (create_time);


--
-- Name: TABLE change_log; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.change_log IS 'One row for each change of a resource, written in the transaction of the change. Read in the order (xid, seq), below the horizon pg_snapshot_xmin only: seq alone is not the order of commits.';


--
-- Name: change_log_20261122_000000_000; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_20261122_000000_000 (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint DEFAULT nextval('public.change_log_seq'::regclass) NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
);


--
-- Name: change_log_20261123_000000_000; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_20261123_000000_000 (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint DEFAULT nextval('public.change_log_seq'::regclass) NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
);


--
-- Name: change_log_default; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_default (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint DEFAULT nextval('public.change_log_seq'::regclass) NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
);


--
-- Name: change_log_partition; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.change_log_partition AS
 SELECT format('%I.%I'::text, n.nspname, c.relname) AS name,
    ("substring"(b.bounds, 'FROM \(''([^'']+)''\)'::text))::timestamp with time zone AS from_time,
    ("substring"(b.bounds, 'TO \(''([^'']+)''\)'::text))::timestamp with time zone AS to_time
   FROM (((pg_inherits i
     JOIN pg_class c ON ((c.oid = i.inhrelid)))
     JOIN pg_namespace n ON ((n.oid = c.relnamespace)))
     CROSS JOIN LATERAL ( SELECT pg_get_expr(c.relpartbound, c.oid) AS bounds) b)
  WHERE ((i.inhparent = ('public.change_log'::regclass)::oid) AND (b.bounds <> 'DEFAULT'::text));


--
-- Name: VIEW change_log_partition; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.change_log_partition IS 'The partitions of the change log, as the catalogue has them, without the default one.';


--
-- Name: change_log_state; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_state (
    single boolean DEFAULT true NOT NULL,
    epoch bigint DEFAULT 1 NOT NULL,
    key bytea DEFAULT sha256((((gen_random_uuid())::text || (gen_random_uuid())::text))::bytea) NOT NULL,
    origin text,
    trimmed_xid xid8 DEFAULT '0'::xid8 NOT NULL,
    trimmed_seq bigint DEFAULT 0 NOT NULL,
    CONSTRAINT change_log_state_single CHECK (single)
);


--
-- Name: TABLE change_log_state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.change_log_state IS 'One row: the epoch of the log, the key that authenticates tokens, where both were made, and the last change trimmed.';


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
-- Name: change_log_20261122_000000_000; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log ATTACH PARTITION public.change_log_20261122_000000_000 FOR VALUES FROM ('2026-11-22 00:00:00+00') TO ('2026-11-23 00:00:00+00');


--
-- Name: change_log_20261123_000000_000; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log ATTACH PARTITION public.change_log_20261123_000000_000 FOR VALUES FROM ('2026-11-23 00:00:00+00') TO ('2026-11-24 00:00:00+00');


--
-- Name: change_log_default; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log ATTACH PARTITION public.change_log_default DEFAULT;


--
-- Data for Name: article; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article VALUES
	('01a2057a-1f4b-70a8-9a64-419697bf2113', 1, 'Harbour Markets', 'https://harbourmarkets.example/2026/11/22/kohls-cuts-outlook-again', 'LIVE', '{"seed": "fall"}', '01a2057a-1f73-79a9-b05e-a55baee11e9c', true, '', 1, 1, 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 22:56:59.213143+00', '2026-11-22 22:56:59.213143+00', NULL, DEFAULT),
	('01a2057a-3045-7494-9726-9a23320548d9', 1, 'Circuit Street', 'https://circuitstreet.example/chips/micron-raises-forecast', 'LIVE', '{"seed": "rise"}', '01a2057a-3115-76f0-b56a-a22b836b6bd2', true, '', 1, 1, '0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '2026-11-22 22:57:03.557476+00', '2026-11-22 22:57:03.557476+00', NULL, DEFAULT),
	('01a2057a-34a3-7c69-b099-b7f4a4471947', 1, 'Opening Bell Daily', 'https://openingbell.example/markets/2026/11/22/walmart-macys', 'LIVE', '{"seed": "two-companies"}', '01a2057a-34a6-77ec-a7d7-bc805b22f59a', true, '', 1, 1, 'd748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '2026-11-22 22:57:04.675669+00', '2026-11-22 22:57:04.675669+00', NULL, DEFAULT),
	('01a2057a-3721-7f80-b32e-6ba91537ee6d', 1, 'The Ledger Wire', 'https://ledgerwire.example/companies/20481-kohls-shares-sink', 'LIVE', '{"seed": "copy"}', '01a2057a-1f73-79a9-b05e-a55baee11e9c', false, 'EXACT', 2, 2, 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 22:57:05.313991+00', '2026-11-22 22:57:05.313991+00', NULL, DEFAULT),
	('01a2057a-384c-72db-b8a9-bc03b5cb0d2b', 1, 'River City News', 'https://rivercitynews.example/2026/11/22/clean-air', 'LIVE', '{"seed": "common-word"}', '01a2057a-3853-799c-9fee-34551426baf6', true, '', 1, 1, '6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '2026-11-22 22:57:05.612994+00', '2026-11-22 22:57:05.612994+00', NULL, DEFAULT),
	('01a2057a-3a13-79e8-ba0b-a0bba9f9b7b5', 1, 'Policy Brief', 'https://policybrief.example/2026/11/22/chips-act-panel-vote', 'LIVE', '{"seed": "law"}', '01a2057a-3a24-7a99-908e-b4608f313795', true, '', 1, 1, '944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '2026-11-22 22:57:06.067407+00', '2026-11-22 22:57:06.067407+00', NULL, DEFAULT),
	('01a2057a-3b7b-75ac-8469-8f672cfc8e76', 1, 'Old Harbour Gazette', 'https://oldharbour.example/2026/11/22/crane-lookout', 'LIVE', '{"seed": "no-company"}', '01a2057a-3b85-7e46-abb4-c453eba12e21', true, '', 1, 1, 'd075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '2026-11-22 22:57:06.427525+00', '2026-11-22 22:57:06.427525+00', NULL, DEFAULT);


--
-- Data for Name: article_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article_revision VALUES
	('01a2057a-1f4b-70a8-9a64-419697bf2113', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Kohl''s shares fell 14 percent in early trading after the department store chain cut its full-year profit outlook for the second time this year. The company now expects to earn less than half of what it promised in spring. Sales at stores open for at least a year dropped 7 percent in the quarter, far worse than the decline that analysts had feared.

Management blamed weak demand for clothing and home goods, and said that heavy discounts had eaten into margins. Inventory rose although sales fell, which leaves the chain with more goods to clear at a loss before the holidays. Kohl''s also suspended its share buyback and warned that it may have to close stores.

Two brokers cut their ratings on the stock within hours. One of them wrote that the retailer is losing customers faster than it can cut costs, and that its debt is becoming a serious burden. Holders of its bonds sold as well.

The chain will report again in three months. Its chief financial officer is leaving at the end of the month, and no successor has been named.', '{"Miriam Castellane"}', 'en', 0.9999381333085634, '2026-11-22 20:16:58.145226+00', '2026-11-22 21:16:58.145226+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "1 hour ago", "used": true, "latest": "2026-11-22T21:16:58.145226669Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T20:16:58.145226669Z"}]}', '{}', '2026-11-22 22:16:58.145226+00', 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 22:56:59.213143+00', true),
	('01a2057a-3045-7494-9726-9a23320548d9', 1, 'Micron Raises Forecast as Memory Orders Hit a Record, and Its Shares Jump', 'Micron raised its revenue forecast for the current quarter on Thursday, saying that orders for memory chips had reached a record and that prices were rising faster than it had expected. Its shares jumped 9 percent and reached their highest level ever.

The chipmaker now expects a gross margin well above its earlier target, thanks to strong demand from data centers. Profit in the quarter just ended more than doubled and beat every estimate collected by brokers. Micron also said that its newest product is sold out for the whole of next year.

"This is an excellent quarter by any measure, and the outlook is better still," an analyst wrote to clients, raising his price estimate by a third. Several large customers have signed agreements for several years, which gives the company unusually good visibility.

Micron will add capacity at two plants without raising its spending plan, since yields have improved more quickly than planned. The board increased the dividend by 15 percent.', '{"Dana Whitlock","Owen Praet"}', 'en', 0.9999821113896759, '2026-11-22 22:15:58.145226+00', '2026-11-22 22:16:58.145226+00', 'MINUTE', '{"items": [{"text": "35 minutes ago", "used": true, "latest": "2026-11-22T22:16:58.145226669Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T22:15:58.145226669Z"}]}', '{}', '2026-11-22 22:51:58.145226+00', '0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '2026-11-22 22:57:03.557476+00', true),
	('01a2057a-34a3-7c69-b099-b7f4a4471947', 1, 'Walmart Lifts Sales Forecast While Macy''s Warns of a Loss', 'Walmart lifted its sales forecast for the year on the strength of record grocery sales, and its shares rose 5 percent. Walmart said that it had gained customers in every income group and that profit at its online business had grown strongly. Analysts praised the results as the best of the season and raised their estimates for Walmart.

For Macy''s the morning was bleak. Macy''s warned that it expects a loss this quarter after sales of coats and furniture collapsed, and its shares plunged 18 percent. Macy''s also cut its dividend and said that it would lay off staff because of weak demand. A rating agency said that it may downgrade the debt of Macy''s to junk.

The gap between the two has seldom been wider. Walmart won market share and beat expectations for a sixth quarter in a row. Macy''s lost market share, missed expectations badly and withdrew its guidance for the rest of the year.', '{"Tomas Okonjo"}', 'en', 0.9996664446085924, '2026-11-22 21:55:58.145226+00', '2026-11-22 21:56:58.145226+00', 'MINUTE', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "50 minutes ago", "used": true, "latest": "2026-11-22T21:56:58.145226669Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T21:55:58.145226669Z"}]}', '{}', '2026-11-22 22:46:58.145226+00', 'd748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '2026-11-22 22:57:04.675669+00', true),
	('01a2057a-3721-7f80-b32e-6ba91537ee6d', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Kohl''s shares fell 14 percent in early trading after the department store chain cut its full-year profit outlook for the second time this year. The company now expects to earn less than half of what it promised in spring. Sales at stores open for at least a year dropped 7 percent in the quarter, far worse than the decline that analysts had feared.

Management blamed weak demand for clothing and home goods, and said that heavy discounts had eaten into margins. Inventory rose although sales fell, which leaves the chain with more goods to clear at a loss before the holidays. Kohl''s also suspended its share buyback and warned that it may have to close stores.

Two brokers cut their ratings on the stock within hours. One of them wrote that the retailer is losing customers faster than it can cut costs, and that its debt is becoming a serious burden. Holders of its bonds sold as well.

The chain will report again in three months. Its chief financial officer is leaving at the end of the month, and no successor has been named.', '{}', 'en', 0.9999381333085634, '2026-11-22 22:30:58.145226+00', '2026-11-22 22:31:58.145226+00', 'MINUTE', '{"items": [{"text": "20 minutes ago", "used": true, "latest": "2026-11-22T22:31:58.145226669Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T22:30:58.145226669Z"}]}', '{}', '2026-11-22 22:51:58.145226+00', 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 22:57:05.313991+00', true),
	('01a2057a-384c-72db-b8a9-bc03b5cb0d2b', 1, 'River City Reaches Its Clean Air Target Two Years Early', 'River City has reached the clean air target that its council set five years ago, two years before the deadline. The target asked for a cut of a third in fine dust, and the measuring stations in all nine districts now show more than that. The mayor called the result a success for everyone who changed the way they travel.

The largest gain came from the buses, which have run on electricity since last spring. A gap in the data from the harbour station was closed with readings from a nearby school. Officials said that the next target, which concerns noise, will be harder to meet.

Residents of the old town are less impressed. They say that the target was too easy and that the worst traffic was only moved to other streets. The council will publish a new plan in June, and a public hearing on the next target follows in autumn.', '{"Lena Abbott"}', 'en', 0.9999389145191907, '2026-11-22 18:53:58.145226+00', '2026-11-22 19:53:58.145226+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "3 hours ago", "used": true, "latest": "2026-11-22T19:53:58.145226669Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T18:53:58.145226669Z"}]}', '{}', '2026-11-22 22:53:58.145226+00', '6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '2026-11-22 22:57:05.612994+00', true),
	('01a2057a-3a13-79e8-ba0b-a0bba9f9b7b5', 1, 'Senate Panel Backs Wider CHIPS Act Credit in Surprise Vote', 'A Senate panel voted on Wednesday to widen the tax credit in the CHIPS Act, a step that few had expected before the recess. The change would let smaller suppliers claim the credit as well as the builders of large plants. It passed with votes from both parties.

Supporters say that the CHIPS Act has so far left out the makers of tools and chemicals, without which no plant can run. The amendment would run for four years and has a limit on the amount that one group of firms may claim. The Treasury would have to report every year on where the money went.

The bill now goes to the full Senate, where a date has not been set. The House is working on a version of its own, and staff of both chambers have begun to compare the texts. The CHIPS Act itself remains in force as it is until a change is signed.', '{}', 'en', 0.9997351993647802, '2026-11-22 19:48:58.145226+00', '2026-11-22 20:48:58.145226+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "2 hours ago", "used": true, "latest": "2026-11-22T20:48:58.145226669Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T19:48:58.145226669Z"}]}', '{}', '2026-11-22 22:48:58.145226+00', '944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '2026-11-22 22:57:06.067407+00', true),
	('01a2057a-3b7b-75ac-8469-8f672cfc8e76', 1, 'Old Harbour Crane Opens as a Lookout After Long Restoration', 'The old harbour crane opened to visitors on Saturday after three years of restoration. A staircase of 112 steps leads to a platform under the hook, from which one sees the whole of the estuary. About 800 people came on the first day, many of them former dock workers.

Carpenters replaced most of the planks and kept those that could be saved. The gears turn again, though only for show, and a small room at the foot tells how ships were unloaded before containers came. Volunteers collected the tools that hang on its walls.

Entry is free on weekdays. The platform closes in strong wind and when there is ice on the steps.', '{"Ines Valcourt"}', 'en', 0.9992321217018864, '2026-11-22 17:54:58.145226+00', '2026-11-22 18:54:58.145226+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "4 hours ago", "used": true, "latest": "2026-11-22T18:54:58.145226669Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T17:54:58.145226669Z"}]}', '{}', '2026-11-22 22:54:58.145226+00', 'd075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '2026-11-22 22:57:06.427525+00', true);


--
-- Data for Name: change_log_20261122_000000_000; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log_20261122_000000_000 VALUES
	('831', 1, 'CREATED', '01a2057a-1f4b-70a8-9a64-419697bf2113', 1, '2026-11-22 22:57:00.739452+00'),
	('840', 2, 'CREATED', '01a2057a-3045-7494-9726-9a23320548d9', 1, '2026-11-22 22:57:04.041339+00'),
	('842', 3, 'CREATED', '01a2057a-34a3-7c69-b099-b7f4a4471947', 1, '2026-11-22 22:57:04.708647+00'),
	('844', 4, 'CREATED', '01a2057a-3721-7f80-b32e-6ba91537ee6d', 1, '2026-11-22 22:57:05.390809+00'),
	('845', 5, 'CREATED', '01a2057a-384c-72db-b8a9-bc03b5cb0d2b', 1, '2026-11-22 22:57:05.745474+00'),
	('848', 6, 'CREATED', '01a2057a-3a13-79e8-ba0b-a0bba9f9b7b5', 1, '2026-11-22 22:57:06.111494+00'),
	('849', 7, 'CREATED', '01a2057a-3b7b-75ac-8469-8f672cfc8e76', 1, '2026-11-22 22:57:06.486379+00');


--
-- Data for Name: change_log_20261123_000000_000; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change_log_default; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change_log_state; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log_state VALUES
	(true, 1, '\x067edeaa8267e2b3562aa8f5e3479012eec4a77efcaa25bf361434cf6ba7de5b', '7711133295898181647/00000001/16385/16418', '0', 0);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'create change log', 'SQL', 'db/kit/V1__create_change_log.sql', -2010789562, 'test', '2026-11-22 22:55:54.985069', 43, true),
	(2, '2', 'partition change log', 'SQL', 'db/kit/V2__partition_change_log.sql', 1587312376, 'test', '2026-11-22 22:55:55.361473', 15, true),
	(3, '100', 'create article', 'SQL', 'db/article/V100__create_article.sql', -1145136243, 'test', '2026-11-22 22:55:55.404731', 100, true);


--
-- Data for Name: follower; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: request; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.request VALUES
	('3dccac86-e6bc-4d87-9eca-18dd90838618', 'IngestArticle', '\x9cf1336c66439a46d410770614abe9cf06b84e6c4ec0dd34c640317b69276511', '01a2057a-1f4b-70a8-9a64-419697bf2113', 'CREATED', '2026-11-22 22:56:58.777303+00'),
	('0ed3d67b-cf8c-4851-a4af-c24b6cbeb300', 'IngestArticle', '\x3dcbc40c01ba274c857f35db19f59964025df5fc9db1afffa304ffeec4853363', '01a2057a-3045-7494-9726-9a23320548d9', 'CREATED', '2026-11-22 22:57:03.420235+00'),
	('e22c66d6-4973-484b-b26b-0522005781a3', 'IngestArticle', '\x60a207f9e590ddce573ee7c293d5ad3ee74d708c7b0f6e19c5144d3cf0ff1d10', '01a2057a-34a3-7c69-b099-b7f4a4471947', 'CREATED', '2026-11-22 22:57:04.48956+00'),
	('e5aa96c6-7a14-44c8-af81-52ba3581202b', 'IngestArticle', '\xc423b46c884960e7af5b72bf702ecd73f4fca5ad88c093759bbf7e44da3a9099', '01a2057a-3721-7f80-b32e-6ba91537ee6d', 'CREATED', '2026-11-22 22:57:05.232976+00'),
	('94072ffb-6503-4d09-a10c-41cd5c970655', 'IngestArticle', '\xa411e90b23f76b936517196cb6d87aaedf8f6a3959536da2c248d5b9db66532a', '01a2057a-384c-72db-b8a9-bc03b5cb0d2b', 'CREATED', '2026-11-22 22:57:05.602274+00'),
	('b8f12aa6-2e53-4400-b804-4759af861078', 'IngestArticle', '\x61c7e99fcae9c4b83f4057cf2fa460ba03db6720ddde828a4f8c4ba7bcd9500d', '01a2057a-3a13-79e8-ba0b-a0bba9f9b7b5', 'CREATED', '2026-11-22 22:57:06.034418+00'),
	('723d6bd1-ec90-4416-9915-9250986b76c5', 'IngestArticle', '\x81168d4c8d4c4bde6a0b1515b2734ec8516463a94e47f4af58af175330f268e2', '01a2057a-3b7b-75ac-8469-8f672cfc8e76', 'CREATED', '2026-11-22 22:57:06.380016+00');


--
-- Data for Name: story; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.story VALUES
	('01a2057a-1f73-79a9-b05e-a55baee11e9c', '01a2057a-1f4b-70a8-9a64-419697bf2113', '2026-11-22 22:56:59.213143+00'),
	('01a2057a-3115-76f0-b56a-a22b836b6bd2', '01a2057a-3045-7494-9726-9a23320548d9', '2026-11-22 22:57:03.557476+00'),
	('01a2057a-34a6-77ec-a7d7-bc805b22f59a', '01a2057a-34a3-7c69-b099-b7f4a4471947', '2026-11-22 22:57:04.675669+00'),
	('01a2057a-3853-799c-9fee-34551426baf6', '01a2057a-384c-72db-b8a9-bc03b5cb0d2b', '2026-11-22 22:57:05.612994+00'),
	('01a2057a-3a24-7a99-908e-b4608f313795', '01a2057a-3a13-79e8-ba0b-a0bba9f9b7b5', '2026-11-22 22:57:06.067407+00'),
	('01a2057a-3b85-7e46-abb4-c453eba12e21', '01a2057a-3b7b-75ac-8469-8f672cfc8e76', '2026-11-22 22:57:06.427525+00');


--
-- Data for Name: story_content; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.story_content VALUES
	('e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '01a2057a-1f73-79a9-b05e-a55baee11e9c'),
	('0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '01a2057a-3115-76f0-b56a-a22b836b6bd2'),
	('d748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '01a2057a-34a6-77ec-a7d7-bc805b22f59a'),
	('6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '01a2057a-3853-799c-9fee-34551426baf6'),
	('944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '01a2057a-3a24-7a99-908e-b4608f313795'),
	('d075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '01a2057a-3b85-7e46-abb4-c453eba12e21');


--
-- Name: change_log_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.change_log_seq', 7, true);


--
-- Name: article article_live_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_live_once UNIQUE (id, live);


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
    ADD CONSTRAINT change_log_pk PRIMARY KEY (xid, seq, create_time);


--
-- Name: change_log_20261122_000000_000 change_log_20261122_000000_000_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log_20261122_000000_000
    ADD CONSTRAINT change_log_20261122_000000_000_pkey PRIMARY KEY (xid, seq, create_time);


--
-- Name: change_log_20261123_000000_000 change_log_20261123_000000_000_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log_20261123_000000_000
    ADD CONSTRAINT change_log_20261123_000000_000_pkey PRIMARY KEY (xid, seq, create_time);


--
-- Name: change_log_default change_log_default_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log_default
    ADD CONSTRAINT change_log_default_pkey PRIMARY KEY (xid, seq, create_time);


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
-- Name: change_log_20261122_000000_000_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.change_log_pk ATTACH PARTITION public.change_log_20261122_000000_000_pkey;


--
-- Name: change_log_20261123_000000_000_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.change_log_pk ATTACH PARTITION public.change_log_20261123_000000_000_pkey;


--
-- Name: change_log_default_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.change_log_pk ATTACH PARTITION public.change_log_default_pkey;


--
-- Name: article_revision article_revision_article_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_revision
    ADD CONSTRAINT article_revision_article_fk FOREIGN KEY (article, live) REFERENCES public.article(id, live);


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


