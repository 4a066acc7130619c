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
	('01a204f1-9694-7b98-bb72-1569ebe829a5', 1, 'Harbour Markets', 'https://harbourmarkets.example/2026/11/22/kohls-cuts-outlook-again', 'LIVE', '{"seed": "fall"}', '01a204f1-969b-781b-8457-946330f3742d', true, '', 1, 1, 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 20:27:51.317742+00', '2026-11-22 20:27:51.317742+00', NULL, DEFAULT),
	('01a204f1-994c-7706-aa9c-248dc6213f90', 1, 'Circuit Street', 'https://circuitstreet.example/chips/micron-raises-forecast', 'LIVE', '{"seed": "rise"}', '01a204f1-9973-745a-8ae8-7bee71e17366', true, '', 1, 1, '0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '2026-11-22 20:27:52.012356+00', '2026-11-22 20:27:52.012356+00', NULL, DEFAULT),
	('01a204f1-9a03-7bcc-8de1-154f0a485f3c', 1, 'Opening Bell Daily', 'https://openingbell.example/markets/2026/11/22/walmart-macys', 'LIVE', '{"seed": "two-companies"}', '01a204f1-9a05-71a4-8818-f0df65a54dbd', true, '', 1, 1, 'd748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '2026-11-22 20:27:52.195123+00', '2026-11-22 20:27:52.195123+00', NULL, DEFAULT),
	('01a204f1-9a5c-7a52-b5a1-d8bd4872e827', 1, 'The Ledger Wire', 'https://ledgerwire.example/companies/20481-kohls-shares-sink', 'LIVE', '{"seed": "copy"}', '01a204f1-969b-781b-8457-946330f3742d', false, 'EXACT', 2, 2, 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 20:27:52.284263+00', '2026-11-22 20:27:52.284263+00', NULL, DEFAULT),
	('01a204f1-9abc-7a71-9eb0-9683c32d9fee', 1, 'River City News', 'https://rivercitynews.example/2026/11/22/clean-air', 'LIVE', '{"seed": "common-word"}', '01a204f1-9ac1-74b7-a535-34d074d183bb', true, '', 1, 1, '6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '2026-11-22 20:27:52.380801+00', '2026-11-22 20:27:52.380801+00', NULL, DEFAULT),
	('01a204f1-9b21-75bf-970a-2e335f2be832', 1, 'Policy Brief', 'https://policybrief.example/2026/11/22/chips-act-panel-vote', 'LIVE', '{"seed": "law"}', '01a204f1-9b23-7761-8e59-51ff781ce1d6', true, '', 1, 1, '944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '2026-11-22 20:27:52.481934+00', '2026-11-22 20:27:52.481934+00', NULL, DEFAULT),
	('01a204f1-9b79-776f-8e0b-c4702517b79f', 1, 'Old Harbour Gazette', 'https://oldharbour.example/2026/11/22/crane-lookout', 'LIVE', '{"seed": "no-company"}', '01a204f1-9c07-7c8c-9e2e-d12004b6dddc', true, '', 1, 1, 'd075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '2026-11-22 20:27:52.569793+00', '2026-11-22 20:27:52.569793+00', NULL, DEFAULT);


--
-- Data for Name: article_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article_revision VALUES
	('01a204f1-9694-7b98-bb72-1569ebe829a5', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Kohl''s shares fell 14 percent in early trading after the department store chain cut its full-year profit outlook for the second time this year. The company now expects to earn less than half of what it promised in spring. Sales at stores open for at least a year dropped 7 percent in the quarter, far worse than the decline that analysts had feared.

Management blamed weak demand for clothing and home goods, and said that heavy discounts had eaten into margins. Inventory rose although sales fell, which leaves the chain with more goods to clear at a loss before the holidays. Kohl''s also suspended its share buyback and warned that it may have to close stores.

Two brokers cut their ratings on the stock within hours. One of them wrote that the retailer is losing customers faster than it can cut costs, and that its debt is becoming a serious burden. Holders of its bonds sold as well.

The chain will report again in three months. Its chief financial officer is leaving at the end of the month, and no successor has been named.', '{"Miriam Castellane"}', 'en', 0.9999381333085634, '2026-11-22 17:47:50.423846+00', '2026-11-22 18:47:50.423846+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "1 hour ago", "used": true, "latest": "2026-11-22T18:47:50.423846816Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T17:47:50.423846816Z"}]}', '{}', '2026-11-22 19:47:50.423846+00', 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 20:27:51.317742+00', true),
	('01a204f1-994c-7706-aa9c-248dc6213f90', 1, 'Micron Raises Forecast as Memory Orders Hit a Record, and Its Shares Jump', 'Micron raised its revenue forecast for the current quarter on Thursday, saying that orders for memory chips had reached a record and that prices were rising faster than it had expected. Its shares jumped 9 percent and reached their highest level ever.

The chipmaker now expects a gross margin well above its earlier target, thanks to strong demand from data centers. Profit in the quarter just ended more than doubled and beat every estimate collected by brokers. Micron also said that its newest product is sold out for the whole of next year.

"This is an excellent quarter by any measure, and the outlook is better still," an analyst wrote to clients, raising his price estimate by a third. Several large customers have signed agreements for several years, which gives the company unusually good visibility.

Micron will add capacity at two plants without raising its spending plan, since yields have improved more quickly than planned. The board increased the dividend by 15 percent.', '{"Dana Whitlock","Owen Praet"}', 'en', 0.9999821113896759, '2026-11-22 19:46:50.423846+00', '2026-11-22 19:47:50.423846+00', 'MINUTE', '{"items": [{"text": "35 minutes ago", "used": true, "latest": "2026-11-22T19:47:50.423846816Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T19:46:50.423846816Z"}]}', '{}', '2026-11-22 20:22:50.423846+00', '0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '2026-11-22 20:27:52.012356+00', true),
	('01a204f1-9a03-7bcc-8de1-154f0a485f3c', 1, 'Walmart Lifts Sales Forecast While Macy''s Warns of a Loss', 'Walmart lifted its sales forecast for the year on the strength of record grocery sales, and its shares rose 5 percent. Walmart said that it had gained customers in every income group and that profit at its online business had grown strongly. Analysts praised the results as the best of the season and raised their estimates for Walmart.

For Macy''s the morning was bleak. Macy''s warned that it expects a loss this quarter after sales of coats and furniture collapsed, and its shares plunged 18 percent. Macy''s also cut its dividend and said that it would lay off staff because of weak demand. A rating agency said that it may downgrade the debt of Macy''s to junk.

The gap between the two has seldom been wider. Walmart won market share and beat expectations for a sixth quarter in a row. Macy''s lost market share, missed expectations badly and withdrew its guidance for the rest of the year.', '{"Tomas Okonjo"}', 'en', 0.9996664446085924, '2026-11-22 19:26:50.423846+00', '2026-11-22 19:27:50.423846+00', 'MINUTE', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "50 minutes ago", "used": true, "latest": "2026-11-22T19:27:50.423846816Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T19:26:50.423846816Z"}]}', '{}', '2026-11-22 20:17:50.423846+00', 'd748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '2026-11-22 20:27:52.195123+00', true),
	('01a204f1-9a5c-7a52-b5a1-d8bd4872e827', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Kohl''s shares fell 14 percent in early trading after the department store chain cut its full-year profit outlook for the second time this year. The company now expects to earn less than half of what it promised in spring. Sales at stores open for at least a year dropped 7 percent in the quarter, far worse than the decline that analysts had feared.

Management blamed weak demand for clothing and home goods, and said that heavy discounts had eaten into margins. Inventory rose although sales fell, which leaves the chain with more goods to clear at a loss before the holidays. Kohl''s also suspended its share buyback and warned that it may have to close stores.

Two brokers cut their ratings on the stock within hours. One of them wrote that the retailer is losing customers faster than it can cut costs, and that its debt is becoming a serious burden. Holders of its bonds sold as well.

The chain will report again in three months. Its chief financial officer is leaving at the end of the month, and no successor has been named.', '{}', 'en', 0.9999381333085634, '2026-11-22 20:01:50.423846+00', '2026-11-22 20:02:50.423846+00', 'MINUTE', '{"items": [{"text": "20 minutes ago", "used": true, "latest": "2026-11-22T20:02:50.423846816Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T20:01:50.423846816Z"}]}', '{}', '2026-11-22 20:22:50.423846+00', 'e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '2026-11-22 20:27:52.284263+00', true),
	('01a204f1-9abc-7a71-9eb0-9683c32d9fee', 1, 'River City Reaches Its Clean Air Target Two Years Early', 'River City has reached the clean air target that its council set five years ago, two years before the deadline. The target asked for a cut of a third in fine dust, and the measuring stations in all nine districts now show more than that. The mayor called the result a success for everyone who changed the way they travel.

The largest gain came from the buses, which have run on electricity since last spring. A gap in the data from the harbour station was closed with readings from a nearby school. Officials said that the next target, which concerns noise, will be harder to meet.

Residents of the old town are less impressed. They say that the target was too easy and that the worst traffic was only moved to other streets. The council will publish a new plan in June, and a public hearing on the next target follows in autumn.', '{"Lena Abbott"}', 'en', 0.9999389145191907, '2026-11-22 16:24:50.423846+00', '2026-11-22 17:24:50.423846+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "3 hours ago", "used": true, "latest": "2026-11-22T17:24:50.423846816Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T16:24:50.423846816Z"}]}', '{}', '2026-11-22 20:24:50.423846+00', '6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '2026-11-22 20:27:52.380801+00', true),
	('01a204f1-9b21-75bf-970a-2e335f2be832', 1, 'Senate Panel Backs Wider CHIPS Act Credit in Surprise Vote', 'A Senate panel voted on Wednesday to widen the tax credit in the CHIPS Act, a step that few had expected before the recess. The change would let smaller suppliers claim the credit as well as the builders of large plants. It passed with votes from both parties.

Supporters say that the CHIPS Act has so far left out the makers of tools and chemicals, without which no plant can run. The amendment would run for four years and has a limit on the amount that one group of firms may claim. The Treasury would have to report every year on where the money went.

The bill now goes to the full Senate, where a date has not been set. The House is working on a version of its own, and staff of both chambers have begun to compare the texts. The CHIPS Act itself remains in force as it is until a change is signed.', '{}', 'en', 0.9997351993647802, '2026-11-22 17:19:50.423846+00', '2026-11-22 18:19:50.423846+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "2 hours ago", "used": true, "latest": "2026-11-22T18:19:50.423846816Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T17:19:50.423846816Z"}]}', '{}', '2026-11-22 20:19:50.423846+00', '944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '2026-11-22 20:27:52.481934+00', true),
	('01a204f1-9b79-776f-8e0b-c4702517b79f', 1, 'Old Harbour Crane Opens as a Lookout After Long Restoration', 'The old harbour crane opened to visitors on Saturday after three years of restoration. A staircase of 112 steps leads to a platform under the hook, from which one sees the whole of the estuary. About 800 people came on the first day, many of them former dock workers.

Carpenters replaced most of the planks and kept those that could be saved. The gears turn again, though only for show, and a small room at the foot tells how ships were unloaded before containers came. Volunteers collected the tools that hang on its walls.

Entry is free on weekdays. The platform closes in strong wind and when there is ice on the steps.', '{"Ines Valcourt"}', 'en', 0.9992321217018864, '2026-11-22 15:25:50.423846+00', '2026-11-22 16:25:50.423846+00', 'HOUR', '{"items": [{"text": "/2026/11/22", "used": true, "latest": "2026-11-23T05:00:00Z", "method": "URL_PATH", "earliest": "2026-11-22T05:00:00Z"}, {"text": "4 hours ago", "used": true, "latest": "2026-11-22T16:25:50.423846816Z", "method": "RELATIVE_TEXT", "earliest": "2026-11-22T15:25:50.423846816Z"}]}', '{}', '2026-11-22 20:25:50.423846+00', 'd075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '2026-11-22 20:27:52.569793+00', true);


--
-- Data for Name: change_log_20261122_000000_000; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log_20261122_000000_000 VALUES
	('781', 1, 'CREATED', '01a204f1-9694-7b98-bb72-1569ebe829a5', 1, '2026-11-22 20:27:51.579663+00'),
	('782', 2, 'CREATED', '01a204f1-994c-7706-aa9c-248dc6213f90', 1, '2026-11-22 20:27:52.105158+00'),
	('783', 3, 'CREATED', '01a204f1-9a03-7bcc-8de1-154f0a485f3c', 1, '2026-11-22 20:27:52.211351+00'),
	('784', 4, 'CREATED', '01a204f1-9a5c-7a52-b5a1-d8bd4872e827', 1, '2026-11-22 20:27:52.295414+00'),
	('785', 5, 'CREATED', '01a204f1-9abc-7a71-9eb0-9683c32d9fee', 1, '2026-11-22 20:27:52.398611+00'),
	('787', 6, 'CREATED', '01a204f1-9b21-75bf-970a-2e335f2be832', 1, '2026-11-22 20:27:52.489316+00'),
	('789', 7, 'CREATED', '01a204f1-9b79-776f-8e0b-c4702517b79f', 1, '2026-11-22 20:27:52.742482+00');


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
	(true, 1, '\xaea2c94eafa2c2787bc0ea753f1c28469c6f8ecf3fb62ada8fc5e66fa0d8e414', '7711095134681579534/00000001/16385/16418', '0', 0);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'create change log', 'SQL', 'db/kit/V1__create_change_log.sql', -2010789562, 'test', '2026-11-22 20:27:30.838623', 30, true),
	(2, '2', 'partition change log', 'SQL', 'db/kit/V2__partition_change_log.sql', 1587312376, 'test', '2026-11-22 20:27:30.91613', 13, true),
	(3, '100', 'create article', 'SQL', 'db/article/V100__create_article.sql', -1145136243, 'test', '2026-11-22 20:27:30.943216', 17, true);


--
-- Data for Name: follower; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: request; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.request VALUES
	('9c0a6811-a1a6-4e91-99dc-ffe2cc468514', 'IngestArticle', '\x2ba998aa43bcf4dfce803d3b280ce0394ef695875abc59cd43cf6abadb680b8b', '01a204f1-9694-7b98-bb72-1569ebe829a5', 'CREATED', '2026-11-22 20:27:51.165745+00'),
	('6fc38e2a-8fc6-4fe9-88c2-b036b28ed94d', 'IngestArticle', '\xc3da4133441040cabaaea9c07ac53c960d7d8dac1b10b9903317a3ef0fc5e2a8', '01a204f1-994c-7706-aa9c-248dc6213f90', 'CREATED', '2026-11-22 20:27:51.995741+00'),
	('0e30f9e0-5901-4f0f-8f27-87195ca7a465', 'IngestArticle', '\x77d89d7dfc74307b1cac1505418bbc14490ca81a7aeb68a70eccffd6492b7080', '01a204f1-9a03-7bcc-8de1-154f0a485f3c', 'CREATED', '2026-11-22 20:27:52.178609+00'),
	('0e599624-3f53-44e5-b766-900ae663f48f', 'IngestArticle', '\xcc0e42e36fbc709f649a63f5407f6cbced94ecdce007364706ed51bbed1053ff', '01a204f1-9a5c-7a52-b5a1-d8bd4872e827', 'CREATED', '2026-11-22 20:27:52.271207+00'),
	('7fd3b414-7c4e-402d-8c5f-313302decfc2', 'IngestArticle', '\xa6a2fd56063c19324e7bea0bf60724f0024a8a485bcd97118602545f94835d77', '01a204f1-9abc-7a71-9eb0-9683c32d9fee', 'CREATED', '2026-11-22 20:27:52.366039+00'),
	('f9690878-d818-481c-95ab-df4de4367ea3', 'IngestArticle', '\x3bc44f912b7068df3c7322fc459afcb33154957ed0954a6d33e92565f4e69b34', '01a204f1-9b21-75bf-970a-2e335f2be832', 'CREATED', '2026-11-22 20:27:52.475637+00'),
	('e522d5e9-9f6e-4fb8-9978-bba6f22cdcf1', 'IngestArticle', '\x5ef55452ba09bbf46f9a1e97db66fe0fcad828fd9af7a418b1137e1d14a87e55', '01a204f1-9b79-776f-8e0b-c4702517b79f', 'CREATED', '2026-11-22 20:27:52.54738+00');


--
-- Data for Name: story; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.story VALUES
	('01a204f1-969b-781b-8457-946330f3742d', '01a204f1-9694-7b98-bb72-1569ebe829a5', '2026-11-22 20:27:51.317742+00'),
	('01a204f1-9973-745a-8ae8-7bee71e17366', '01a204f1-994c-7706-aa9c-248dc6213f90', '2026-11-22 20:27:52.012356+00'),
	('01a204f1-9a05-71a4-8818-f0df65a54dbd', '01a204f1-9a03-7bcc-8de1-154f0a485f3c', '2026-11-22 20:27:52.195123+00'),
	('01a204f1-9ac1-74b7-a535-34d074d183bb', '01a204f1-9abc-7a71-9eb0-9683c32d9fee', '2026-11-22 20:27:52.380801+00'),
	('01a204f1-9b23-7761-8e59-51ff781ce1d6', '01a204f1-9b21-75bf-970a-2e335f2be832', '2026-11-22 20:27:52.481934+00'),
	('01a204f1-9c07-7c8c-9e2e-d12004b6dddc', '01a204f1-9b79-776f-8e0b-c4702517b79f', '2026-11-22 20:27:52.569793+00');


--
-- Data for Name: story_content; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.story_content VALUES
	('e4230ce4b93afd2a0137ffb5b8e4e6b86eb703ef6d6cba34c4e4dffef01da4db', '01a204f1-969b-781b-8457-946330f3742d'),
	('0b0795ef5fab637773162445962038408675645217a9bd7b1965919c8b96f46d', '01a204f1-9973-745a-8ae8-7bee71e17366'),
	('d748d2a61c67bded212c39350a87038053959395e83e4dcc013be4a089faf626', '01a204f1-9a05-71a4-8818-f0df65a54dbd'),
	('6d35f862124d533fb2bdfcaa3aa005ec3bad5ea3db7900ff7ff013b655d8baad', '01a204f1-9ac1-74b7-a535-34d074d183bb'),
	('944e4025d3d3130aa36592aa61d8e7ce4c4b384aa7c9a440a672043f6deee0ce', '01a204f1-9b23-7761-8e59-51ff781ce1d6'),
	('d075b0979141e21486a2242766acd96fc951c5efceb500f834df2a1f6ae6be03', '01a204f1-9c07-7c8c-9e2e-d12004b6dddc');


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


