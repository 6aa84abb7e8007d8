import{B as f,D as I,k,n as R,v as P,w as S,x as T,z as E}from"./chunk-SPDXNJRK.js";import{A as o,J as p,L as x,Q as u,X as m,aa as b,ba as v,c as h,ca as w,d as l,f as d,m as a,pa as y,s as g}from"./chunk-L3PRYRRD.js";var F=["posts","users","tags"];function B({query:t}){let r=t.get("q")??"",n=F.includes(t.get("kind"))?t.get("kind"):"posts",[c,s]=h(r),i=d(0),$=e=>E(e.trim()?`/search?${new URLSearchParams({q:e.trim(),kind:n})}`:"/search",{replace:!0}),C=e=>{s(e.target.value),clearTimeout(i.current);let{value:U}=e.target;e.isComposing||(i.current=setTimeout(()=>$(U),300))};return l(()=>()=>clearTimeout(i.current),[]),a`
    <${I} title=${r?o("search.for",{q:r}):o("nav.search")} shownTitle=${o("nav.search")} />
    <form role="search" class="search-box" onSubmit=${e=>{e.preventDefault(),clearTimeout(i.current),$(c)}}>
      <${p} name="search" /><input type="search" dir=${c?"auto":void 0} value=${c} maxlength="100"
        autofocus enterkeyhint="search"
        aria-label=${o("nav.search")} placeholder=${o("search.prompt")} onInput=${C}
        ref=${e=>{e&&!e.dataset.seen&&(e.dataset.seen="1",e.focus())}} />
      ${c&&a`<${x} icon="x" label=${o("search.clear")} onClick=${()=>{s(""),$("")}} />`}
    </form>
    ${r?a`
      <nav class="tabs" aria-label=${o("search.kinds")}>${F.map(e=>a`
        <a key=${e} href="/search?${new URLSearchParams({q:r,kind:e})}"
          aria-current=${e===n?"page":void 0}>${o(`search.${e}`)}</a>`)}</nav>
      <${q} key=${n+r} q=${r} kind=${n} />`:a`<h2 class="section-title">${o("feed.explore")}</h2><${L} />`}`}function L(){let t=f("explore",()=>P("explore"));return a`<${S} feed=${t} empty=${a`<${m} icon="compass" text=${o("feed.empty_explore")} />`} />`}function q({q:t,kind:r}){let n=f(`found.${r}.${t}`,()=>b(s=>g("search",{query:{q:t,kind:r,cursor:s}}),r==="posts"?{read:s=>({id:y(s),reasons:[]})}:r==="tags"?{idOf:s=>s.tag}:{})),c=n.items.value;return a`
    ${r==="posts"?a`<${T} list=${n} label=${o("search.posts")} />`:a`<ul class="rows">${c.map(s=>r==="users"?a`<${z} key=${s.id} user=${s} />`:a`<li key=${s.tag}><a class="row" href="/tags/${encodeURIComponent(s.tag)}"><${p} name="hash"
            size="24" />
              <span class="row-text"><bdi class="strong">${s.tag}</bdi>
                <span class="soft">${o("trends.people",{n:s.authors})}</span></span></a></li>`)}</ul>
        <${v} list=${n} />`}
    ${w(n)&&a`<${m} icon="search" text=${o("search.none",{q:t})} />`}`}function z({user:t}){return l(()=>{t.isAvailable&&k(t.id)},[t.id]),a`<${u} user=${t}><${R} user=${t} isSmall /></${u}>`}export{B as default};
