import{a as se}from"./chunk-MQ6SJGXC.js";import{a as te,c as oe}from"./chunk-U7KKV4FO.js";import"./chunk-Z6D7GVO4.js";import{B as k,D as ne,e as F,f as G,i as j,j as Q,l as v,m as J,n as W,p as X,t as Y,u as Z,x as ee}from"./chunk-SPDXNJRK.js";import{A as n,C as B,E as g,F as M,J as h,M as b,N as T,O as U,V as z,W as L,X as f,Y as R,Z as D,aa as x,ba as q,c as m,ca as _,d,da as P,fa as H,g as S,ha as K,ia as V,m as s,oa as C,p as A,pa as y,qa as I,r as E,s as u,t as O,ya as N}from"./chunk-L3PRYRRD.js";var ae={posts:"",replies:"replies",media:"media"};function re({profile:e,mine:r,tab:o}){let t=o==="replies"||o==="media"?o:"posts",a=`/@${e.username}`;return s`
    <nav class="tabs" aria-label=${n("people.tabs")}>${Object.entries(ae).map(([l,c])=>s`
      <a key=${l} href=${c?`${a}?tab=${c}`:a} aria-current=${l===t?"page":void 0}>
        ${n(`people.tab_${l}`)}</a>`)}</nav>
    ${t==="replies"?s`<${ce} profile=${e} />`:t==="media"?s`<${ie} key="media" name="media" profile=${e} mine=${r} />`:s`<${pe} profile=${e} /><${ie} key="posts" name="posts" profile=${e} mine=${r} />`}`}function pe({profile:e}){let[r,o]=m([]);return d(()=>{u("listPins",{path:{userId:e.id}}).then(t=>o(t.map(a=>y(a))),()=>{})},[e.id]),r.length>0&&s`
    <section class="pins"><h2 class="section-title"><${h} name="pin" size="16" />${n("people.pins")}</h2>
      ${r.map(t=>s`<${Y} key=${t} id=${t} />`)}</section>`}function ie({name:e,profile:r,mine:o}){let t=e==="media",a=t?{hasMedia:!0}:{},l=k(e,()=>x(i=>u("listPostsOfUser",{path:{userId:r.id},query:{...a,cursor:i}}),{read:i=>({id:y(i),reasons:[]})}));d(()=>{let i={gone:p=>l.remove(p),posted:p=>{o&&(!t||I(p)?.media?.length>0)&&l.put({id:p,reasons:[]})}};return C.add(i),()=>{C.delete(i)}},[l]);let c=t?"people.no_media":o?"people.no_posts_yours":"people.no_posts";return s`
    <${ee} list=${l} label=${n(`people.tab_${e}`)} />
    ${_(l)&&s`<${f} icon=${t?"image":"file-text"} text=${n(c)} />`}`}function ce({profile:e}){let r=k("replies",()=>x(o=>u("listCommentsOfUser",{path:{userId:e.id},query:{cursor:o}}),{read:({comment:o,post:t})=>({id:te(o),postId:y(t)})}));return s`
    <ul class="said">${r.items.value.map(({id:o,postId:t})=>s`
      <${$e} key=${o} id=${o} postId=${t} onGone=${()=>r.remove(o)} />`)}</ul>
    <${q} list=${r} />
    ${_(r)&&s`<${f} icon="message-circle" text=${n("people.no_replies")} />`}`}function $e({id:e,postId:r,onGone:o}){let t=I(r);return t&&s`
    <li><${Z} post=${t} /><ul class="threads"><${oe} id=${e} post=${t} onGone=${o} /></ul></li>`}var me=["inApp","push","email"];function le({user:e,onClose:r}){let o=A.value.notificationPreferences?.people?.find(i=>i.userId===e.id),[t,a]=m({}),l=i=>t[i]??o?.[i]??!0,c=(i,p)=>{a($=>({...$,[i]:p})),se(`person:${e.id}.${i}`,async()=>{try{await u("updateNotificationPreferences",{body:{people:[{userId:e.id,[i]:p}]}}),K(n("settings.saved"))}catch($){a(w=>w[i]===p?{...w,[i]:void 0}:w),H(D($))}})};return s`
    <${P} title=${n("people.notify_title",{name:e.displayName})} class="small" onClose=${r}>
      <p class="soft">${n("people.notify_hint")}</p>
      ${me.map(i=>s`
        <${z} key=${i} label=${n(`notify.${i}`)} checked=${l("inApp")&&l(i)}
          disabled=${i!=="inApp"&&!l("inApp")} onChange=${p=>c(i,p)} />`)}
    </${P}>`}function ue({params:e,query:r}){let o=k("profile",()=>({profile:null})),[t,a]=m(o.profile),[l,c]=m(null),i=()=>{c(null),u("getProfileByUsername",{path:{username:e.username}}).then($=>{$.relationship&&Q($.id,$.relationship),o.profile=$,a($)},c)};d(i,[e.username]),d(()=>O("relationship_changed",$=>$.userId===o.profile?.id&&i()),[]);let p=t?.displayName||`@${e.username}`;return s`
    <${ne} title=${p} backTo="/" />
    ${l?.status===404?s`<${f} icon="user-x" text=${n("people.not_found")} />`:l&&!t?s`<${R} error=${l} retry=${i} />`:t?s`<${de} tab=${r.get("tab")}
            profile=${N(t)?{...t,...E.value}:t} />`:s`<${L} rows="3" />`}`}function de({profile:e,tab:r}){let o=j(e.id).value,t=N(e),a=e.isPrivate&&!t&&!o?.following,l=`/@${e.username}`,c=[...e.id].reduce((i,p)=>(i*31+p.charCodeAt(0))%360,7);return s`
    <div class="cover" style=${{"--hue":String(c)}}>
      ${e.cover&&s`<img src=${e.cover.large??e.cover.medium} alt="" />`}</div>
    <section class="profile">
      <div class="profile-top"><${T} user=${e} size="96" />
        <div class="profile-actions">
          ${t?s`<${b} href="/settings/profile" icon="pencil">${n("people.edit")}</${b}>`:s`<${W} user=${e} /><${b} href="/messages/new/@${e.username}"
              icon="message-circle">${n("chat.write_to")}</${b}><${he} profile=${e}
                relationship=${o} />`}
        </div></div>
      <h2 class="profile-name"><${U} user=${e} />
        ${e.isPrivate&&s`<span title=${n("people.private")}><${h} name="lock" size="18" /><span
          class="hidden">${n("people.private")}</span></span>`}</h2>
      <p class="soft"><bdi>@${e.username}</bdi>${o?.followedBy&&s` <span class="chip-note">${n("people.follows_you")}</span>`}</p>
      ${e.bio&&s`<p class="pre" dir="auto"><${F} text=${e.bio} /></p>`}
      <ul class="facts soft">
        ${e.location&&s`<li><${h} name="map-pin" size="16" /><bdi>${e.location}</bdi></li>`}
        ${e.website&&s`<li><${G} href=${e.website} /></li>`}
        <li><${h} name="calendar" size="16" /><span>${n("people.since",{date:M(e.createdAt,{month:"long",year:"numeric"})})}</span></li>
      </ul>
      <p class="profile-counts">
        <a href="${l}/following"><b>${g(e.following??0)}</b> <span class="soft">
          ${n("people.n_following",{n:e.following??0})}</span></a>
        <a href="${l}/followers"><b>${g(e.followers??0)}</b> <span class="soft">
          ${n("people.n_followers",{n:e.followers??0})}</span></a>
      </p>
      ${t&&s`<${fe} />`}
    </section>
    ${o?.blocked?s`<${f} icon="ban" text=${n("people.you_blocked")} />`:a?s`<${f} icon="lock" text=${n("people.is_private")} />`:s`<${re} profile=${e} mine=${t} tab=${r} />`}`}function fe(){let[e,r]=m(null);if(d(()=>{u("getReach").then(r,()=>{})},[]),!e)return null;let o=t=>t===void 0?n("profile.reach_few",{n:B(e.fewerThan)}):g(t);return s`<p class="soft small-text">${n("profile.reach",{visits:o(e.profileVisits),views:o(e.postViews)})}</p>`}function he({profile:e,relationship:r}){let o=r??{},[t,a]=m(!1),l=S(()=>[{icon:"link",text:n("post.copy"),onClick:()=>X(`/@${e.username}`)},o.followedBy&&{icon:"user-x",text:n("people.remove_follower"),onClick:()=>v(e.id,"removeFollower",{followedBy:!1})},!o.blocked&&{icon:"bell",text:n("people.notify"),onClick:()=>a(!0)},{icon:"volume-x",text:n(o.muted?"people.unmute":"people.mute"),onClick:()=>v(e.id,o.muted?"unmuteUser":"muteUser",{muted:!o.muted})},o.blocked?{icon:"ban",text:n("people.unblock"),onClick:()=>v(e.id,"unblockUser",{blocked:!1})}:{icon:"ban",text:n("people.block"),danger:!0,onClick:()=>J(e)}],[e,r]);return s`<${V} label=${n("act.more")} items=${l} />
    ${t&&s`<${le} user=${e} onClose=${()=>a(!1)} />`}`}export{ue as default};
