<<<<<<<< HEAD:src/Web/wwwroot/bundle/profile-F4HTIBKN.js
import{a as oe}from"./chunk-YPKCSG5L.js";import{a as ee,c as te}from"./chunk-27QLFB6L.js";import"./chunk-SUVJ7N5K.js";import{B as k,D as se,e as F,f as G,i as j,j as Q,l as y,m as J,n as V,p as W,t as X,u as Y,x as Z}from"./chunk-P5UZC2GU.js";import{$ as q,C as x,D as B,H as h,K as b,L as M,M as U,T as z,U as L,V as d,W as T,X as D,_ as w,aa as _,ba as P,c as m,d as f,da as H,fa as K,g as S,ga as R,m as t,ma as C,na as g,oa as I,p as A,r as E,s as u,t as O,wa as N,z as n}from"./chunk-KM3AGHSD.js";var re={posts:"",replies:"replies",media:"media"};function ie({profile:e,mine:l,tab:o}){let s=o==="replies"||o==="media"?o:"posts",a=`/@${e.username}`;return t`
========
import{a as oe}from"./chunk-T4ZRIRID.js";import{a as ee,c as te}from"./chunk-YMZTQXYQ.js";import"./chunk-SHE6WB62.js";import{B as k,D as se,e as F,f as G,i as j,j as Q,l as y,m as J,n as V,p as W,t as X,u as Y,x as Z}from"./chunk-H3DTNUNM.js";import{$ as w,A as n,D as x,E as B,I as h,L as b,M,N as U,U as z,V as L,W as d,X as T,Y as D,aa as q,ba as _,c as m,ca as P,d as f,ea as H,g as S,ga as K,ha as R,m as t,na as C,oa as g,p as A,pa as I,r as E,s as u,t as O,xa as N}from"./chunk-K2ERZHXY.js";var re={posts:"",replies:"replies",media:"media"};function ie({profile:e,mine:l,tab:o}){let s=o==="replies"||o==="media"?o:"posts",a=`/@${e.username}`;return t`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/profile-7NDK5LLI.js
    <nav class="tabs" aria-label=${n("people.tabs")}>${Object.entries(re).map(([r,c])=>t`
      <a key=${r} href=${c?`${a}?tab=${c}`:a} aria-current=${r===s?"page":void 0}>
        ${n(`people.tab_${r}`)}</a>`)}</nav>
    ${s==="replies"?t`<${pe} profile=${e} />`:s==="media"?t`<${ne} key="media" name="media" profile=${e} mine=${l} />`:t`<${ae} profile=${e} /><${ne} key="posts" name="posts" profile=${e} mine=${l} />`}`}function ae({profile:e}){let[l,o]=m([]);return f(()=>{u("listPins",{path:{userId:e.id}}).then(s=>o(s.map(a=>g(a))),()=>{})},[e.id]),l.length>0&&t`
    <section class="pins"><h2 class="section-title"><${h} name="pin" size="16" />${n("people.pins")}</h2>
      ${l.map(s=>t`<${X} key=${s} id=${s} />`)}</section>`}function ne({name:e,profile:l,mine:o}){let s=e==="media",a=s?{hasMedia:!0}:{},r=k(e,()=>w(i=>u("listPostsOfUser",{path:{userId:l.id},query:{...a,cursor:i}}),{read:i=>({id:g(i),reasons:[]})}));f(()=>{let i={gone:p=>r.remove(p),posted:p=>{o&&(!s||I(p)?.media?.length>0)&&r.put({id:p,reasons:[]})}};return C.add(i),()=>{C.delete(i)}},[r]);let c=s?"people.no_media":o?"people.no_posts_yours":"people.no_posts";return t`
    <${Z} list=${r} label=${n(`people.tab_${e}`)} />
    ${_(r)&&t`<${d} icon=${s?"image":"file-text"} text=${n(c)} />`}`}function pe({profile:e}){let l=k("replies",()=>w(o=>u("listCommentsOfUser",{path:{userId:e.id},query:{cursor:o}}),{read:({comment:o,post:s})=>({id:ee(o),postId:g(s)})}));return t`
    <ul class="said">${l.items.value.map(({id:o,postId:s})=>t`
      <${ce} key=${o} id=${o} postId=${s} onGone=${()=>l.remove(o)} />`)}</ul>
    <${q} list=${l} />
    ${_(l)&&t`<${d} icon="message-circle" text=${n("people.no_replies")} />`}`}function ce({id:e,postId:l,onGone:o}){let s=I(l);return s&&t`
    <li><${Y} post=${s} /><ul class="threads"><${te} id=${e} post=${s} onGone=${o} /></ul></li>`}var $e=["inApp","push","email"];function le({user:e,onClose:l}){let o=A.value.notificationPreferences?.people?.find(i=>i.userId===e.id),[s,a]=m({}),r=i=>s[i]??o?.[i]??!0,c=(i,p)=>{a($=>({...$,[i]:p})),oe(`person:${e.id}.${i}`,async()=>{try{await u("updateNotificationPreferences",{body:{people:[{userId:e.id,[i]:p}]}}),K(n("settings.saved"))}catch($){a(v=>v[i]===p?{...v,[i]:void 0}:v),H(D($))}})};return t`
    <${P} title=${n("people.notify_title",{name:e.displayName})} class="small" onClose=${l}>
      <p class="soft">${n("people.notify_hint")}</p>
      ${$e.map(i=>t`
        <${z} key=${i} label=${n(`notify.${i}`)} checked=${r("inApp")&&r(i)}
          disabled=${i!=="inApp"&&!r("inApp")} onChange=${p=>c(i,p)} />`)}
    </${P}>`}function me({params:e,query:l}){let o=k("profile",()=>({profile:null})),[s,a]=m(o.profile),[r,c]=m(null),i=()=>{c(null),u("getProfileByUsername",{path:{username:e.username}}).then($=>{$.relationship&&Q($.id,$.relationship),o.profile=$,a($)},c)};f(i,[e.username]),f(()=>O("relationship_changed",$=>$.userId===o.profile?.id&&i()),[]);let p=s?.displayName||`@${e.username}`;return t`
    <${se} title=${p} backTo="/" />
    ${r?.status===404?t`<${d} icon="user-x" text=${n("people.not_found")} />`:r&&!s?t`<${T} error=${r} retry=${i} />`:s?t`<${ue} tab=${l.get("tab")}
            profile=${N(s)?{...s,...E.value}:s} />`:t`<${L} rows="3" />`}`}function ue({profile:e,tab:l}){let o=j(e.id).value,s=N(e),a=e.isPrivate&&!s&&!o?.following,r=`/@${e.username}`,c=[...e.id].reduce((i,p)=>(i*31+p.charCodeAt(0))%360,7);return t`
    <div class="cover" style=${{"--hue":String(c)}}>
      ${e.cover&&t`<img src=${e.cover.large??e.cover.medium} alt="" />`}</div>
    <section class="profile">
      <div class="profile-top"><${M} user=${e} size="96" />
        <div class="profile-actions">
          ${s?t`<${b} href="/settings/profile" icon="pencil">${n("people.edit")}</${b}>`:t`<${V} user=${e} /><${b} href="/messages/new/@${e.username}"
              icon="message-circle">${n("chat.write_to")}</${b}><${de} profile=${e}
                relationship=${o} />`}
        </div></div>
      <h2 class="profile-name"><${U} user=${e} />
        ${e.isPrivate&&t`<span title=${n("people.private")}><${h} name="lock" size="18" /><span
          class="hidden">${n("people.private")}</span></span>`}</h2>
      <p class="soft"><bdi>@${e.username}</bdi>${o?.followedBy&&t` <span class="chip-note">${n("people.follows_you")}</span>`}</p>
      ${e.bio&&t`<p class="pre" dir="auto"><${F} text=${e.bio} /></p>`}
      <ul class="facts soft">
        ${e.location&&t`<li><${h} name="map-pin" size="16" /><bdi>${e.location}</bdi></li>`}
        ${e.website&&t`<li><${G} href=${e.website} /></li>`}
        <li><${h} name="calendar" size="16" /><span>${n("people.since",{date:B(e.createdAt,{month:"long",year:"numeric"})})}</span></li>
      </ul>
      <p class="profile-counts">
        <a href="${r}/following"><b>${x(e.following??0)}</b> <span class="soft">
          ${n("people.n_following",{n:e.following??0})}</span></a>
        <a href="${r}/followers"><b>${x(e.followers??0)}</b> <span class="soft">
          ${n("people.n_followers",{n:e.followers??0})}</span></a>
      </p>
    </section>
    ${o?.blocked?t`<${d} icon="ban" text=${n("people.you_blocked")} />`:a?t`<${d} icon="lock" text=${n("people.is_private")} />`:t`<${ie} profile=${e} mine=${s} tab=${l} />`}`}function de({profile:e,relationship:l}){let o=l??{},[s,a]=m(!1),r=S(()=>[{icon:"link",text:n("post.copy"),onClick:()=>W(`/@${e.username}`)},o.followedBy&&{icon:"user-x",text:n("people.remove_follower"),onClick:()=>y(e.id,"removeFollower",{followedBy:!1})},!o.blocked&&{icon:"bell",text:n("people.notify"),onClick:()=>a(!0)},{icon:"volume-x",text:n(o.muted?"people.unmute":"people.mute"),onClick:()=>y(e.id,o.muted?"unmuteUser":"muteUser",{muted:!o.muted})},o.blocked?{icon:"ban",text:n("people.unblock"),onClick:()=>y(e.id,"unblockUser",{blocked:!1})}:{icon:"ban",text:n("people.block"),danger:!0,onClick:()=>J(e)}],[e,l]);return t`<${R} label=${n("act.more")} items=${r} />
    ${s&&t`<${le} user=${e} onClose=${()=>a(!1)} />`}`}export{me as default};
