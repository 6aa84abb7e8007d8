import{a as b,b as l,c as T,d as q}from"./chunk-U7KKV4FO.js";import"./chunk-Z6D7GVO4.js";import{B as F,D as B,t as O}from"./chunk-SPDXNJRK.js";import{A as r,U as I,W as v,X as y,Y as k,aa as w,ba as P,c as f,ca as S,d as $,f as h,m,n as C,o as E,pa as _,qa as x,s as g,t as u}from"./chunk-L3PRYRRD.js";var G=["oldest","newest","most_liked"];function H({params:o,query:i}){let{id:n}=o,c=x(n),[e,d]=f(null),a=()=>(d(null),g("getPost",{path:{postId:n}}).then(s=>{_(s)},d));$(()=>{a()},[n]),K(n,a);let t=c?r("post.of",{name:c.author.displayName}):r("post.title");return m`
    <${B} title=${t} shownTitle=${r("post.title")} backTo="/" />
    ${e&&(e.status===404||e.status===400)?m`<${y} icon="eye-off" text=${r("post.gone")} />`:e&&!c?m`<${k} error=${e} retry=${a} />`:c===null?m`<${y} icon="eye-off" text=${r("post.gone")} />`:c?m`<${O} id=${n} isOpen />
                <${N} post=${c} startsBelow=${i.get("to")==="comments"} />`:m`<${v} kind="post" rows="1" />`}`}function K(o,i){let n=h(i);n.current=i,$(()=>{let c=!0,e=E.subscribe(a=>{a==="live"&&(c||n.current(),c=!1)}),d=C.posts.watch(o);return()=>{e(),d()}},[o])}function N({post:o,startsBelow:i}){let[n,c]=f("oldest"),e=F(`comments.${n}`,()=>w(t=>g("listComments",{path:{postId:o.id},query:{sort:n,cursor:t}}),{read:t=>({id:b(t)})})),d=h(null);$(()=>{i&&d.current?.querySelector("textarea")?.focus()},[]),$(()=>{let t=[u("comment_added",s=>s.postId===o.id&&l.added(s.comments,e,n)),u("comment_changed",s=>s.postId===o.id&&s.comments.forEach(b)),u("comment_removed",s=>s.postId===o.id&&s.commentIds.forEach(p=>l.removed(p,e))),u("reactions_changed",s=>s.postId===o.id&&s.comments?.forEach(p=>l.change(p.commentId,{reactions:p.reactions})))];return()=>t.forEach(s=>s())},[e]);let a=o.viewer?.canComment!==!1;return m`
    <section class="comments" aria-label=${r("post.comments",{n:o.counts.comments})}>
      <div class="comments-head"><h2>${r("post.comments",{n:o.counts.comments})}</h2>
        <${I} label=${m`<span class="hidden">${r("comments.order")}</span>`} value=${n}
          onChange=${t=>c(t.target.value)} options=${G.map(t=>[t,r(`comments.${t}`)])} /></div>
      <div ref=${d}>${a?m`<${q} postId=${o.id} onSent=${t=>l.added([t],e,n)} />`:m`<p class="soft no-comments">${r("comments.closed")}</p>`}</div>
      <ul class="threads">${e.items.value.map(({id:t})=>m`<${T} key=${t} id=${t} post=${o}
        onGone=${()=>l.removed(t,e)} />`)}</ul>
      <${P} list=${e} />
      ${S(e)&&a&&m`<p class="soft no-comments">${r("comments.none")}</p>`}
    </section>`}export{H as default};
